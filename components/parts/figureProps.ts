import type { Measure } from '../../src/protocol/measure.ts';
import type { Selection } from '../../src/recording/selection.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';

/**
 * What every figure takes. With `selection` and `view` it shows what it is given and tells of changes; with
 * `defaultSelection` and `defaultView`, or neither, it keeps them itself.
 */
export interface FigureProps<View> {
  readonly run: ShownRun;
  readonly selection?: Selection;
  readonly defaultSelection?: Partial<Selection>;
  /** By keyboard, click or tap. */
  readonly onSelect?: (change: Partial<Selection>) => void;
  /** Under the pointer; a figure that keeps its own selection moves it unless it is pinned. */
  readonly onHover?: (change: Partial<Selection>) => void;
  readonly view?: View;
  readonly defaultView?: Partial<View>;
  readonly onView?: (change: Partial<View>) => void;
  /** Absent in a gallery, on paper, offline. */
  readonly measure?: Measure;
}
