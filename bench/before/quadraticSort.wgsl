// Stable counting sort: one invocation a bucket (and row, and round). It counts the tokens of lower buckets to find
// where its own begin, then writes its tokens in reading order. No atomics, so the order is the same every time.
// Axes: bucketIds [rows, rounds, tokens]; result [rows, rounds · tokens], entries round · tokens + position.

fn main(index : i32) {
  if (index >= uniforms.threads) { return; }
  let bucket = index % uniforms.buckets;
  let line = index / uniforms.buckets;
  let start = line * uniforms.tokens;
  let roundStart = (line % uniforms.rounds) * uniforms.tokens;
  var slot = start;
  for (var position = 0; position < uniforms.tokens; position++) {
    slot += select(0, 1, bucketIds[start + position] < bucket);
  }
  for (var position = 0; position < uniforms.tokens; position++) {
    if (bucketIds[start + position] == bucket) {
      result[slot] = roundStart + position;
      slot++;
    }
  }
}
