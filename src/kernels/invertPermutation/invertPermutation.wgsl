// result[row, order[row, slot]] = slot; order and result are [rows, slots].

fn main(index : i32) {
  if (index >= uniforms.threads) { return; }
  let slot = index % uniforms.slots;
  result[index - slot + order[index]] = slot;
}
