// Put before the kernels that look through windows of chunks. A window is chunksBefore chunks, the query's own, and the
// chunks after it, windowChunks in all; the chunks of a row are circular, over all rounds together.
// Slots of queries and keys are counted over all rows.

fn windowKeys() -> i32 { return uniforms.windowChunks * uniforms.chunkLength; }

// The first slot of the chunk that stands `offset` chunks after the slot's own, in the same row.
fn chunkStart(slot : i32, offset : i32) -> i32 {
  let chunks = uniforms.slots / uniforms.chunkLength;
  let row = slot / uniforms.slots;
  let chunk = (slot - row * uniforms.slots) / uniforms.chunkLength;
  // Never negative, whatever the offset within a window.
  let chosen = (chunk + offset + uniforms.windowChunks * chunks) % chunks;
  return row * uniforms.slots + chosen * uniforms.chunkLength;
}

// The first key of chunk `w` of the query's window.
fn keysStart(query : i32, w : i32) -> i32 { return chunkStart(query, w - uniforms.chunksBefore); }

// The other way round: the first of the queries that have the key's chunk as chunk `w` of their windows.
fn queriesStart(key : i32, w : i32) -> i32 { return chunkStart(key, uniforms.chunksBefore - w); }

