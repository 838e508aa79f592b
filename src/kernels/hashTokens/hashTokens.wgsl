// One invocation hashes one token in one round: rotation and argmax in one pass, nothing kept but the bucket.
// Axes: vectors [rows, tokens, headDim], rotations [heads, headDim, rounds, columns], result [rows, rounds, tokens];
// rows = batch · heads. Factor f of a factorised hash takes factors[f] / 2 of the columns.

fn projection(vectorStart : i32, rotationStart : i32, stride : i32) -> f32 {
  var sum = 0.0;
  for (var d = 0; d < uniforms.headDim; d++) {
    sum += vectors[vectorStart + d] * rotations[rotationStart + d * stride];
  }
  return sum;
}

fn main(index : i32) {
  if (index >= uniforms.threads) { return; }
  let token = index % uniforms.tokens;
  let round = (index / uniforms.tokens) % uniforms.rounds;
  let row = index / (uniforms.tokens * uniforms.rounds);
  if (mask[(row / uniforms.heads) * uniforms.tokens + token] == 0) {
    result[index] = uniforms.paddingBucket;
    return;
  }
  let vectorStart = (row * uniforms.tokens + token) * uniforms.headDim;
  let stride = uniforms.rounds * uniforms.columns;
  var rotationStart = (row % uniforms.heads) * uniforms.headDim * stride + round * uniforms.columns;
  var bucket = 0;
  var scale = 1;
  for (var f = 0; f < uniforms.factorCount; f++) {
    let factor = factors[f];
    let half = factor / 2;
    var largest = 0.0;
    var smallest = 0.0;
    var largestAt = 0;
    var smallestAt = 0;
    for (var c = 0; c < half; c++) {
      let value = projection(vectorStart, rotationStart + c, stride);
      if (c == 0 || value > largest) { largest = value; largestAt = c; }
      if (c == 0 || value < smallest) { smallest = value; smallestAt = c; }
    }
    // [xR, -xR]: the positive half stands first, so it wins a tie; NaN is above nothing, so that its bucket is 0.
    bucket += scale * select(largestAt, half + smallestAt, -smallest > largest);
    scale *= factor;
    rotationStart += half;
  }
  result[index] = bucket;
}
