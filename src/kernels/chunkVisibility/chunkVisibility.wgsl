// What each query slot makes of each key of its window, one invocation a (query slot, key).
// Axes: sortOrder, undoSort [rows, slots]; bucketIds [rows, rounds, tokens]; mask [batch, tokens];
// result [rows, slots, windowKeys].
// With asCauses the result is the number of the cause, else what is done to the logit: a mask value replaces it, a value
// above is added.

// In how many key slots, over all rounds, the query meets this key inside its own bucket.
fn timesSeen(rowStart : i32, queryPosition : i32, keyPosition : i32) -> i32 {
  var count = 0;
  for (var round = rowStart; round < rowStart + uniforms.slots; round += uniforms.tokens) {
    let query = round + queryPosition;
    let key = round + keyPosition;
    if (bucketIds[query] != bucketIds[key]) { continue; }
    let keyChunk = chunkStart(rowStart + undoSort[key], 0);
    for (var w = 0; w < uniforms.windowChunks; w++) {
      count += select(0, 1, keysStart(rowStart + undoSort[query], w) == keyChunk);
    }
  }
  return count;
}

fn main(index : i32) {
  if (index >= uniforms.threads) { return; }
  let query = index / windowKeys();
  let inWindow = index - query * windowKeys();
  let row = query / uniforms.slots;
  let rowStart = row * uniforms.slots;
  let queryEntry = sortOrder[query];
  let keyEntry = sortOrder[keysStart(query, inWindow / uniforms.chunkLength) + inWindow % uniforms.chunkLength];
  let queryPosition = queryEntry % uniforms.tokens;
  let keyPosition = keyEntry % uniforms.tokens;

  let sameRound = queryEntry / uniforms.tokens == keyEntry / uniforms.tokens;
  let sameBucket = sameRound && bucketIds[rowStart + queryEntry] == bucketIds[rowStart + keyEntry];
  let otherBucket = uniforms.ownBucketOnly == 1 && !sameBucket;
  let future = uniforms.causal == 1 && keyPosition > queryPosition;
  let itself = keyPosition == queryPosition;
  let maskStart = (row / uniforms.heads) * uniforms.tokens;
  let padding = mask[maskStart + keyPosition] == 0 ||
    (uniforms.maskPaddedQueries == 1 && mask[maskStart + queryPosition] == 0);

  if (uniforms.asCauses == 1) {
    var cause = f32(ATTENDED);
    if (otherBucket) { cause = f32(OTHER_BUCKET); }
    if (padding) { cause = f32(PADDING); }
    if (itself) { cause = f32(ITSELF); }
    if (future) { cause = f32(FUTURE); }
    result[index] = cause;
    return;
  }
  var bias = 0.0;
  if (future || otherBucket) { bias = f32(MASKED_LOGIT); }
  else if (itself) { bias = f32(SELF_LOGIT); }
  else if (padding) { bias = f32(MASKED_LOGIT); }
  else if (uniforms.countOnce == 1) { bias = -log(f32(timesSeen(rowStart, queryPosition, keyPosition))); }
  result[index] = bias;
}
