import { changeView, firstView, type FigureDefinition } from './figureDefinition.ts';
import { attentionDefinition } from './attention/definition.ts';
import { feedForwardDefinition } from './feedForward/definition.ts';
import { hashingDefinition } from './hashing/definition.ts';
import { machineDefinition } from './machine/definition.ts';
import { masksDefinition } from './masks/definition.ts';
import { memoryDefinition } from './memory/definition.ts';
import { reversibleDefinition } from './reversible/definition.ts';
import { roundsDefinition } from './rounds/definition.ts';
import { storyDefinition } from './story/definition.ts';
import { tapeDefinition } from './tape/definition.ts';
import { timeDefinition } from './time/definition.ts';

/** The figures that there are, one row each, in the order in which the page explains. */
export const FIGURES = {
  story: storyDefinition,
  attention: attentionDefinition,
  hashing: hashingDefinition,
  tape: tapeDefinition,
  masks: masksDefinition,
  rounds: roundsDefinition,
  time: timeDefinition,
  reversible: reversibleDefinition,
  feedForward: feedForwardDefinition,
  memory: memoryDefinition,
  machine: machineDefinition,
};

/** A figure that can be drawn. */
export type DrawnFigure = keyof typeof FIGURES;

type ViewIn<Definition> = Definition extends FigureDefinition<infer View> ? View : never;

/** What a person set in each figure. */
export type Views = { readonly [Id in DrawnFigure]: ViewIn<(typeof FIGURES)[Id]> };

/** The figures' ids in the order of the table. */
export const DRAWN_FIGURES = Object.keys(FIGURES) as DrawnFigure[];

/** Of a figure that is known at run time only, which the table's type cannot join to its view. */
function definitionOf<Id extends DrawnFigure>(id: Id): FigureDefinition<Views[Id]> {
  return FIGURES[id] as unknown as FigureDefinition<Views[Id]>;
}

/** @returns every figure's view with nothing set */
export function firstViews(): Views {
  return Object.fromEntries(DRAWN_FIGURES.map((id) => [id, firstView(definitionOf(id))])) as Views;
}

/** @returns the views with one figure's changed, each field as near as it allows */
export function changeViews<Id extends DrawnFigure>(
  views: Views,
  id: Id,
  changes: Partial<Views[Id]>,
): Views {
  return { ...views, [id]: changeView(definitionOf(id), views[id], changes) };
}
