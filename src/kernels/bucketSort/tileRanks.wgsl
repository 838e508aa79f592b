// First pass of a stable counting sort. One invocation goes through one tile of a line (a round of a row) in reading
// order and notes for each token how many before it in its tile share its bucket. No two invocations count in the same
// place, so there are no atomics and the order is the same every time.
// Axes: bucketIds [lines, tokens]; result: the counts [lines, tiles, buckets], then the ranks [lines, tokens].

fn main(index : i32) {
  if (index >= uniforms.threads) { return; }
  let line = index / uniforms.tiles;
  let tile = index - line * uniforms.tiles;
  let counts = index * uniforms.buckets;
  for (var bucket = 0; bucket < uniforms.buckets; bucket++) { result[counts + bucket] = 0; }
  let ranks = uniforms.lines * uniforms.tiles * uniforms.buckets;
  let lineStart = line * uniforms.tokens;
  let end = lineStart + min((tile + 1) * uniforms.tileLength, uniforms.tokens);
  for (var token = lineStart + tile * uniforms.tileLength; token < end; token++) {
    let bucket = bucketIds[token];
    let rank = result[counts + bucket];
    result[ranks + token] = rank;
    result[counts + bucket] = rank + 1;
  }
}
