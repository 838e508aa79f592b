import type { UndoneBlock } from '../../src/figures/reversible/undoneBlock.ts';
import type { BackendFacts } from '../../src/recording/recording.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { backendName } from '../parts/backendName.ts';
import { useText } from '../parts/text.ts';

interface WhereFromProps extends Pick<UndoneBlock, 'of' | 'layer'> {
  readonly origin: 'live' | 'recorded' | 'measured' | 'pending';
  /** The run that the numbers are of. */
  readonly source: ShownRun;
  /** What measures on demand. */
  readonly live: BackendFacts;
}

/** Which run and which block the shown numbers are of, and where they were computed. */
export function WhereFrom({ of, layer, origin, source, live }: WhereFromProps) {
  const text = useText();
  const { recording, phrase } = source;
  const where = backendName(text, origin === 'measured' ? live : recording.backend);
  const place = { block: layer + 1, count: recording.config.layers.length };
  return (
    <p className="muted" data-testid="where-from">
      {text(`reversible.origin.${origin}`, { where })}{' '}
      {text(`reversible.whose.${of}`, { ...place, phrase: phrase.trim() })}
    </p>
  );
}
