// Gradient of windowed attention by the queries, one invocation a query slot: dQ = Σ P (dO · v − D) k over the keys
// that are seen. P is computed again from the statistics of the forward pass.
// Axes: queries, keys, values, byOutput [rows, slots, HEAD_DIM]; visibility [rows, slots, windowKeys];
// perQuery [rows, slots, 3]: largest logit, sum of exponentials, D; result [rows, slots, HEAD_DIM].

fn main(query : i32) {
  if (query >= uniforms.threads) { return; }
  var own : array<f32, HEAD_DIM>;
  var cotangent : array<f32, HEAD_DIM>;
  var sums : array<f32, HEAD_DIM>;
  for (var d = 0; d < HEAD_DIM; d++) {
    own[d] = queries[query * HEAD_DIM + d];
    cotangent[d] = byOutput[query * HEAD_DIM + d];
  }
  for (var w = 0; w < uniforms.windowChunks; w++) {
    let keyStart = keysStart(query, w);
    let biasStart = query * windowKeys() + w * uniforms.chunkLength;
    for (var k = 0; k < uniforms.chunkLength; k++) {
      let bias = visibility[biasStart + k];
      if (bias <= SEEN_ABOVE) { continue; }
      let key = (keyStart + k) * HEAD_DIM;
      var logit = bias;
      var byWeight = 0.0;
      for (var d = 0; d < HEAD_DIM; d++) {
        logit += own[d] * keys[key + d];
        byWeight += cotangent[d] * values[key + d];
      }
      let weight = exp(logit - perQuery[3 * query]) / perQuery[3 * query + 1];
      let byLogit = weight * (byWeight - perQuery[3 * query + 2]);
      for (var d = 0; d < HEAD_DIM; d++) { sums[d] += byLogit * keys[key + d]; }
    }
  }
  for (var d = 0; d < HEAD_DIM; d++) { result[query * HEAD_DIM + d] = sums[d]; }
}
