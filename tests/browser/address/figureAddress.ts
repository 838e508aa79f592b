import type { Locator, Page } from 'playwright';
import type { DrawnFigure, Views } from '../../../src/figures/definitions.ts';

/** Reads what the figure shows now, without waiting: what is not there is undefined or empty. */
export type Reading = (figure: Locator) => Promise<unknown>;

/** One field of a view: how the address says it, and how a person finds it in the figure. */
export interface SeenField {
  /** Another than the default. */
  readonly written: string;
  readonly read: Reading;
  /** What is read where the figure follows the address. */
  readonly shown: unknown;
}

/** What is written and shown of a field after a change; `written` is null where the default is back. */
export interface ChangedField {
  readonly written: string | null;
  readonly shown: unknown;
}

/** Something that a person does in the figure, and what becomes of the view. */
export interface Change<View> {
  readonly does: string;
  readonly act: (figure: Locator, page: Page) => Promise<void>;
  readonly fields: Partial<Readonly<Record<keyof View, ChangedField>>>;
}

/** An address of any figure. */
export type AnyAddress = FigureAddress<Readonly<Record<string, unknown>>>;

/** An address of a figure; where fields exclude one another it takes several to say them all. */
export interface FigureAddress<View> {
  readonly fields: Partial<Readonly<Record<keyof View, SeenField>>>;
  /** The first leaves all other fields in sight. */
  readonly changes: readonly [Change<View>, ...Change<View>[]];
  /** Brings into sight what is not drawn before it has been asked for. */
  readonly prepare?: (figure: Locator) => Promise<void>;
}

export type FigureAddresses = {
  readonly [Id in DrawnFigure]: readonly FigureAddress<Views[Id]>[];
};
