// Attention within windows of chunks, one invocation a query slot: softmax(q · k where seen) · v in one sweep over the
// window, the running sums rescaled whenever a larger logit turns up. No score is stored.
// Axes: queries, keys, values [rows, slots, HEAD_DIM]; visibility [rows, slots, windowKeys];
// result [rows, slots, HEAD_DIM + 2]: output, largest logit, sum of exponentials relative to it.

fn main(query : i32) {
  if (query >= uniforms.threads) { return; }
  var own : array<f32, HEAD_DIM>;
  var sums : array<f32, HEAD_DIM>;
  for (var d = 0; d < HEAD_DIM; d++) { own[d] = queries[query * HEAD_DIM + d]; }
  var largest = -3e38;
  var total = 0.0;
  for (var w = 0; w < uniforms.windowChunks; w++) {
    let keyStart = keysStart(query, w);
    let biasStart = query * windowKeys() + w * uniforms.chunkLength;
    for (var k = 0; k < uniforms.chunkLength; k++) {
      let key = (keyStart + k) * HEAD_DIM;
      let bias = visibility[biasStart + k];
      var logit = bias;
      if (bias > SEEN_ABOVE) {
        for (var d = 0; d < HEAD_DIM; d++) { logit += own[d] * keys[key + d]; }
      }
      if (logit > largest) {
        let shrink = exp(largest - logit);
        total *= shrink;
        for (var d = 0; d < HEAD_DIM; d++) { sums[d] *= shrink; }
        largest = logit;
      }
      let weight = exp(logit - largest);
      total += weight;
      for (var d = 0; d < HEAD_DIM; d++) { sums[d] += weight * values[key + d]; }
    }
  }
  let start = query * (HEAD_DIM + 2);
  for (var d = 0; d < HEAD_DIM; d++) { result[start + d] = sums[d] / total; }
  result[start + HEAD_DIM] = largest;
  result[start + HEAD_DIM + 1] = total;
}
