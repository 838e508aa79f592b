/** A mark of an axis. */
export interface Tick {
  readonly value: number;
  /** Distance from the plot's left or top edge, in pixels. */
  readonly at: number;
}
