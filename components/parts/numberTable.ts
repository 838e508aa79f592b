/** Numbers of a figure as a table: its twin, its copy, its CSV. */
export interface NumberTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
