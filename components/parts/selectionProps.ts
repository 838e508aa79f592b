import type { Selection } from '../../src/recording/selection.ts';

/** How a figure shows the one selection and tells of another. */
export interface SelectionProps {
  readonly selection: Selection;
  /** True while the selection is held: hovering does not move it. */
  readonly pinned: boolean;
  /** Under the pointer; does nothing while pinned. */
  readonly onHover: (changes: Partial<Selection>) => void;
  /** By keyboard, click or tap. */
  readonly onSelect: (changes: Partial<Selection>) => void;
  /** Holds the selection, or lets it go. */
  readonly onPin: (pinned: boolean) => void;
}
