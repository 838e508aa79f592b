import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode, RefObject } from 'react';
import { hovers } from '../parts/hovers.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';

interface PairSquareProps extends SelectionProps {
  readonly className: string;
  readonly tokens: number;
  /** Id of what names the matrix. */
  readonly labelledBy: string;
  /** The selected pair in words. */
  readonly pairText: string;
  /** The pair at a place of the square; both in shares of its side, from its top left corner. */
  readonly pairAt: (across: number, down: number) => { readonly token: number; readonly key: number };
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly area?: RefObject<HTMLDivElement | null>;
  /** Only of a square that can be enlarged. */
  readonly enlarged?: boolean;
  /** The cells and the marks over them. */
  readonly children: ReactNode;
}

/** All pairs as a square: the pointer hovers a pair, a click selects it, a click on the selected pair holds it. */
export function PairSquare(props: PairSquareProps) {
  const { className, tokens, labelledBy, pairText, pairAt, onKeyDown, area, enlarged, children } = props;
  const { selection, pinned, onHover, onSelect, onPin } = props;
  const pairUnder = (event: MouseEvent | PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return pairAt((event.clientX - left) / width, (event.clientY - top) / height);
  };
  return (
    <div
      className={`focusable ${className}`}
      data-enlarged={enlarged}
      ref={area}
      role="slider"
      tabIndex={0}
      aria-labelledby={labelledBy}
      aria-valuemin={0}
      aria-valuemax={tokens - 1}
      aria-valuenow={selection.token}
      aria-valuetext={pairText}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        if (hovers(event)) onHover(pairUnder(event));
      }}
      onClick={(event) => {
        const pair = pairUnder(event);
        if (pair.token === selection.token && pair.key === selection.key) onPin(!pinned);
        else onSelect(pair);
      }}
    >
      {children}
    </div>
  );
}
