import type { KeyboardEvent } from 'react';
import { hovers } from '../parts/hovers.ts';
import { nextPlace } from '../parts/nextPlace.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { isNamed } from './lookBackArrow.ts';
import type { TapeGrid } from './tapeGrid.ts';

interface ChunkNamesProps extends Pick<SelectionProps, 'pinned' | 'onHover' | 'onSelect' | 'onPin'> {
  readonly chunks: TapeGrid['chunks'];
  /** The chunk that is selected: the token's own, or another that was pointed at. */
  readonly current: number;
  /** The chunk that it looks back at, or null when that is in another round. */
  readonly before: number | null;
  /** True while the tape is not cut: there are no chunks to name. */
  readonly hidden: boolean;
}

/** The names of the chunks under their lines: pointing at one selects it; one tab stop, arrow keys go on. */
export function ChunkNames({ chunks, current, before, hidden, ...events }: ChunkNamesProps) {
  const text = useText();
  const { pinned, onHover, onSelect, onPin } = events;
  const move = (event: KeyboardEvent<HTMLElement>, chunk: number) => {
    const target = nextPlace(event.key, chunk, chunks.length);
    if (target === null) return;
    event.preventDefault();
    const next = event.currentTarget.parentElement?.children[target];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <div className="chunk-names" role="group" aria-label={text('tape.chunks')} hidden={hidden}>
      {chunks.map(({ x, y, width }, chunk) => (
        <button
          key={chunk}
          type="button"
          className="chunk-name"
          tabIndex={chunk === current ? 0 : -1}
          aria-label={text('tape.chunk', { chunk })}
          aria-pressed={chunk === current}
          data-current={chunk === current}
          data-before={chunk === before}
          style={{ left: x, top: y + 2, width }}
          onFocus={(event) => {
            // By keyboard; a finger's tap is told by its click.
            if (event.currentTarget.matches(':focus-visible')) onSelect({ chunk });
          }}
          onPointerEnter={(event) => {
            if (hovers(event)) onHover({ chunk });
          }}
          onClick={() => {
            if (chunk === current) onPin(!pinned);
            else onSelect({ chunk });
          }}
          onKeyDown={(event) => {
            move(event, chunk);
          }}
        >
          {isNamed(width) ? text('tape.chunk', { chunk }) : chunk}
        </button>
      ))}
    </div>
  );
}
