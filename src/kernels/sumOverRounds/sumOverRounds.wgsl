// One invocation adds one number over the rounds, in their order.
// Axes: values [rows, rounds, width]; result [rows, width].

fn main(index : i32) {
  if (index >= uniforms.threads) { return; }
  let row = index / uniforms.width;
  let start = row * uniforms.rounds * uniforms.width + index - row * uniforms.width;
  var sum = 0.0;
  for (var round = 0; round < uniforms.rounds; round++) { sum += values[start + round * uniforms.width]; }
  result[index] = sum;
}
