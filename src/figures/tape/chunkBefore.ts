/** @returns the chunk of this round that a chunk looks back at; null when the circle leads into another round */
export function chunkBefore(chunk: number, chunks: number, rounds: number): number | null {
  if (chunk > 0) return chunk - 1;
  return rounds === 1 && chunks > 1 ? chunks - 1 : null;
}
