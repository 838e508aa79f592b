// result[index] is 0 where the value is dropped, else 1. A pure function of (seed, index): the reverse pass asks again
// and gets the same mask, whatever else was drawn in between.

// PCG: Jarzynski and Olano 2020, "Hash Functions for GPU Rendering".
fn scramble(value : u32) -> u32 {
  let state = value * 747796405u + 2891336453u;
  let word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
  return (word >> 22u) ^ word;
}

fn main(index : i32) {
  if (index >= uniforms.threads) { return; }
  let drawn = scramble(u32(index) ^ scramble(u32(uniforms.seed))) >> 8u;
  result[index] = select(0.0, 1.0, drawn >= u32(uniforms.threshold));
}
