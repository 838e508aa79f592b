import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import type { TapeView } from '../../src/figures/tape/definition.ts';
import { Explain } from '../parts/Explain.tsx';
import { Segments } from '../parts/Segments.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { ViewControls } from '../parts/ViewControls.tsx';

interface TapeControlsProps extends Pick<SelectionProps, 'selection' | 'onSelect'> {
  /** Of the run. */
  readonly config: ReformerConfig;
  readonly source: TapeView['source'];
  readonly onSource: (source: TapeView['source']) => void;
}

/** The run or the classic twelve; of the run, which layer, head and round. */
export function TapeControls({ config, source, onSource, ...selecting }: TapeControlsProps) {
  const text = useText();
  return (
    <>
      <Segments
        label={<Explain term="tapeSource">{text('tape.source')}</Explain>}
        value={source}
        options={[
          { value: 'run', label: text('tape.source.run') },
          { value: 'classic', label: text('tape.source.classic') },
        ]}
        onChange={onSource}
      />
      {source === 'run' && <ViewControls config={config} {...selecting} />}
    </>
  );
}
