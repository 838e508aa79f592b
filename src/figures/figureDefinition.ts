import type { Site } from '../recording/sites.ts';
import { nearestTo, type ViewTable } from './viewFields.ts';

/** What a figure is, before it is drawn. */
export interface FigureDefinition<View> {
  /** Its name in the table, in addresses, and in every room. */
  readonly id: string;
  /** All that a person can set in it; what is transient (under the pointer, being dragged) is no part of it. */
  readonly view: ViewTable<View>;
  /** What a run must record for it. */
  readonly sites: readonly Site[];
}

/** @returns the view with nothing set */
export function firstView<View>({ view }: Pick<FigureDefinition<View>, 'view'>): View {
  return Object.fromEntries(
    Object.entries<ViewTable<View>[keyof View]>(view).map(([name, { fallback }]) => [name, fallback]),
  ) as View;
}

/** @returns the changes, each as near as its field allows; what its field refuses is left out */
export function nearestChange<View extends object>(
  { view: table }: Pick<FigureDefinition<View>, 'view'>,
  changes: Partial<View>,
): Partial<View> {
  const taken = Object.entries(changes).flatMap(([name, value]) => {
    const near = nearestTo(table[name as keyof View], value);
    return near === undefined ? [] : [[name, near]];
  });
  return Object.fromEntries(taken) as Partial<View>;
}

/** @returns the view with the changes, each as near as its field allows; what its field refuses is left as it was */
export function changeView<View extends object>(
  definition: Pick<FigureDefinition<View>, 'view'>,
  view: View,
  changes: Partial<View>,
): View {
  return { ...view, ...nearestChange(definition, changes) };
}
