// Last pass: each token finds its slot from where its bucket begins in the line, where its tile begins in the bucket, and
// its rank in the tile.
// Axes: bucketIds [lines, tokens]; tileRanks, tileStarts, bucketStarts as the passes before wrote them;
// result [rows, rounds · tokens], entries round · tokens + position.

fn main(token : i32) {
  if (token >= uniforms.threads) { return; }
  let line = token / uniforms.tokens;
  let lineStart = line * uniforms.tokens;
  let position = token - lineStart;
  let bucket = bucketIds[token];
  let counter = (line * uniforms.tiles + position / uniforms.tileLength) * uniforms.buckets + bucket;
  let rank = tileRanks[uniforms.lines * uniforms.tiles * uniforms.buckets + token];
  let slot = bucketStarts[line * uniforms.buckets + bucket] + tileStarts[counter] + rank;
  result[lineStart + slot] = (line % uniforms.rounds) * uniforms.tokens + position;
}
