/** A published work. */
export interface Work {
  readonly authors: string;
  readonly title: string;
  readonly year: number;
  readonly url: string;
}

/** Where a published number stands, so that a page can name its source. */
export interface Citation extends Work {
  /** Section, table or heading in the work. */
  readonly where: string;
}

/** A place in a work. */
export function cite(work: Work, where: string): Citation {
  return { ...work, where };
}
