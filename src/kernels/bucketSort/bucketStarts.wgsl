// Third pass: where each bucket begins within its line, one invocation a line.
// Axes: tileStarts ends with the tokens of each bucket [lines, buckets]; result [lines, buckets].

fn main(line : i32) {
  if (line >= uniforms.threads) { return; }
  let totals = uniforms.lines * uniforms.tiles * uniforms.buckets;
  var before = 0;
  for (var bucket = line * uniforms.buckets; bucket < (line + 1) * uniforms.buckets; bucket++) {
    result[bucket] = before;
    before += tileStarts[totals + bucket];
  }
}
