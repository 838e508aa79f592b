// Gradients of windowed attention by keys and values, one invocation a key slot: it goes through the queries of every
// chunk whose window holds its own, so nothing is added to from two sides and no atomics are needed.
// Axes: queries, keys, values, byOutput [rows, slots, HEAD_DIM]; visibility [rows, slots, windowKeys];
// perQuery [rows, slots, 3]: largest logit, sum of exponentials, D; result [2, rows, slots, HEAD_DIM]: dK, dV.

fn main(key : i32) {
  if (key >= uniforms.threads) { return; }
  let inChunk = key % uniforms.chunkLength;
  var ownKey : array<f32, HEAD_DIM>;
  var ownValue : array<f32, HEAD_DIM>;
  var byKey : array<f32, HEAD_DIM>;
  var byValue : array<f32, HEAD_DIM>;
  for (var d = 0; d < HEAD_DIM; d++) {
    ownKey[d] = keys[key * HEAD_DIM + d];
    ownValue[d] = values[key * HEAD_DIM + d];
  }
  for (var w = 0; w < uniforms.windowChunks; w++) {
    let queryStart = queriesStart(key, w);
    for (var query = queryStart; query < queryStart + uniforms.chunkLength; query++) {
      let bias = visibility[query * windowKeys() + w * uniforms.chunkLength + inChunk];
      let seen = bias > SEEN_ABOVE;
      var logit = bias;
      var byWeight = 0.0;
      if (seen) {
        for (var d = 0; d < HEAD_DIM; d++) {
          logit += queries[query * HEAD_DIM + d] * ownKey[d];
          byWeight += byOutput[query * HEAD_DIM + d] * ownValue[d];
        }
      }
      let weight = exp(logit - perQuery[3 * query]) / perQuery[3 * query + 1];
      if (weight == 0.0) { continue; }
      let byLogit = select(0.0, weight * (byWeight - perQuery[3 * query + 2]), seen);
      for (var d = 0; d < HEAD_DIM; d++) {
        byKey[d] += byLogit * queries[query * HEAD_DIM + d];
        byValue[d] += weight * byOutput[query * HEAD_DIM + d];
      }
    }
  }
  for (var d = 0; d < HEAD_DIM; d++) {
    result[key * HEAD_DIM + d] = byKey[d];
    result[(uniforms.threads + key) * HEAD_DIM + d] = byValue[d];
  }
}
