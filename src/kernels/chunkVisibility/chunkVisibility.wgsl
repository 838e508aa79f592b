// What each query slot makes of each key of its window, one invocation a (query slot, key).
// Axes: order, undo [rows, slots]; bucketIds [rows, rounds, tokens]; mask [batch, tokens];
// result [rows, slots, windowKeys]. Chunks are circular over all rounds together.
// With asCauses the result is the number of the cause, else what is done to the logit: a value at or below -1e4
// replaces it, a value above is added.

fn bucketOf(row : i32, entry : i32) -> i32 {
  return bucketIds[row * uniforms.slots + entry];
}

// In how many key slots, over all rounds, the query meets this key inside its own bucket.
fn timesSeen(row : i32, queryPosition : i32, keyPosition : i32) -> i32 {
  let chunks = uniforms.slots / uniforms.chunkLength;
  var count = 0;
  for (var round = 0; round < uniforms.slots / uniforms.tokens; round++) {
    let query = round * uniforms.tokens + queryPosition;
    let key = round * uniforms.tokens + keyPosition;
    if (bucketOf(row, query) != bucketOf(row, key)) { continue; }
    let queryChunk = undo[row * uniforms.slots + query] / uniforms.chunkLength;
    let keyChunk = undo[row * uniforms.slots + key] / uniforms.chunkLength;
    for (var w = 0; w < uniforms.windowChunks; w++) {
      let seen = (queryChunk + w - uniforms.chunksBefore + uniforms.windowChunks * chunks) % chunks;
      count += select(0, 1, seen == keyChunk);
    }
  }
  return count;
}

fn main(index : i32) {
  if (index >= uniforms.threads) { return; }
  let windowKeys = uniforms.windowChunks * uniforms.chunkLength;
  let chunks = uniforms.slots / uniforms.chunkLength;
  let inWindow = index % windowKeys;
  let slot = (index / windowKeys) % uniforms.slots;
  let row = index / (windowKeys * uniforms.slots);
  let window = inWindow / uniforms.chunkLength;
  let chunk = (slot / uniforms.chunkLength + window - uniforms.chunksBefore + uniforms.windowChunks * chunks) % chunks;
  let queryEntry = order[row * uniforms.slots + slot];
  let keyEntry = order[row * uniforms.slots + chunk * uniforms.chunkLength + inWindow % uniforms.chunkLength];
  let queryPosition = queryEntry % uniforms.tokens;
  let keyPosition = keyEntry % uniforms.tokens;
  let sameRound = queryEntry / uniforms.tokens == keyEntry / uniforms.tokens;
  let sameBucket = sameRound && bucketOf(row, queryEntry) == bucketOf(row, keyEntry);
  let maskStart = (row / uniforms.heads) * uniforms.tokens;
  let padding = mask[maskStart + keyPosition] == 0 ||
    (uniforms.maskPaddedQueries == 1 && mask[maskStart + queryPosition] == 0);

  // The order of the tests is the order of the causes: future, itself, attended, other bucket.
  var cause = 2.0;
  var bias = 0.0;
  if (uniforms.ownBucketOnly == 1 && !sameBucket) {
    cause = 4.0;
    bias = -1e9;
  } else if (uniforms.countOnce == 1 && uniforms.asCauses == 0) {
    bias = -log(f32(timesSeen(row, queryPosition, keyPosition)));
  }
  if (padding) { cause = 5.0; bias = -1e9; }
  if (keyPosition == queryPosition) { cause = 1.0; bias = select(-1e5, bias, uniforms.ownBucketOnly == 1 && !sameBucket); }
  if (uniforms.causal == 1 && keyPosition > queryPosition) { cause = 0.0; bias = -1e9; }
  result[index] = select(bias, cause, uniforms.asCauses == 1);
}
