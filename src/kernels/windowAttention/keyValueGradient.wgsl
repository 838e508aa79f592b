// Gradients of windowed attention by keys and values, one invocation a key slot: it goes through the queries of every
// chunk whose window holds its own, so nothing is added to from two sides and no atomics are needed.
// Axes: queries, keys, values, byOutput [rows, slots, HEAD_DIM]; visibility [rows, slots, windowKeys];
// perQuery [rows, slots, 3]: largest logit, sum of exponentials, D; result [rows, slots, 2 · HEAD_DIM]: dK, dV.

fn main(key : i32) {
  if (key >= uniforms.threads) { return; }
  let windowKeys = uniforms.windowChunks * uniforms.chunkLength;
  let chunks = uniforms.slots / uniforms.chunkLength;
  let row = key / uniforms.slots;
  let inChunk = key % uniforms.chunkLength;
  let chunk = (key % uniforms.slots) / uniforms.chunkLength + uniforms.chunksBefore + uniforms.windowChunks * chunks;
  var ownKey : array<f32, HEAD_DIM>;
  var ownValue : array<f32, HEAD_DIM>;
  var byKey : array<f32, HEAD_DIM>;
  var byValue : array<f32, HEAD_DIM>;
  for (var d = 0; d < HEAD_DIM; d++) {
    ownKey[d] = keys[key * HEAD_DIM + d];
    ownValue[d] = values[key * HEAD_DIM + d];
  }
  for (var w = 0; w < uniforms.windowChunks; w++) {
    let queryChunk = (chunk - w) % chunks;
    for (var q = 0; q < uniforms.chunkLength; q++) {
      let query = row * uniforms.slots + queryChunk * uniforms.chunkLength + q;
      let bias = visibility[query * windowKeys + w * uniforms.chunkLength + inChunk];
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
    result[key * 2 * HEAD_DIM + d] = byKey[d];
    result[key * 2 * HEAD_DIM + HEAD_DIM + d] = byValue[d];
  }
}
