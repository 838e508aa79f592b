/** A position that asks for the next symbol, and the position at which that symbol stands. */
export interface QuestionPair {
  readonly question: number;
  readonly answer: number;
}
