// Second pass: where each tile's tokens begin within their bucket, one invocation a bucket of a line.
// Axes: tileRanks begins with the counts [lines, tiles, buckets]; result: the starts [lines, tiles, buckets], then how
// many tokens each bucket has [lines, buckets].

fn main(index : i32) {
  if (index >= uniforms.threads) { return; }
  let line = index / uniforms.buckets;
  var counter = line * uniforms.tiles * uniforms.buckets + index - line * uniforms.buckets;
  var before = 0;
  for (var tile = 0; tile < uniforms.tiles; tile++) {
    result[counter] = before;
    before += tileRanks[counter];
    counter += uniforms.buckets;
  }
  result[uniforms.lines * uniforms.tiles * uniforms.buckets + index] = before;
}
