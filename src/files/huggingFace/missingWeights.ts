/**
 * @param names of the files of a model's folder
 * @returns why its weights cannot be read from `model.safetensors`, to follow the folder's name; null where they can
 */
export function missingWeights(names: readonly string[]): string | null {
  if (names.includes('model.safetensors')) return null;
  const needed = 'it must hold model.safetensors';
  if (names.some((name) => /^model-\d+-of-\d+\.safetensors$|\.safetensors\.index\.json$/.test(name)))
    return `holds a sharded model; ${needed}: join the shards with transformers’ save_pretrained(folder, max_shard_size="100GB")`;
  const pickled = names.find((name) => /^(pytorch_model.*\.bin|.*\.(pt|pth|ckpt))$/.test(name));
  if (pickled !== undefined)
    return `holds PyTorch weights (${pickled}); ${needed}: transformers’ save_pretrained(folder, safe_serialization=True) writes it`;
  const other = names.find((name) => /\.(h5|msgpack|onnx|gguf)$/.test(name));
  return `holds ${other ?? 'no weights'}; ${needed}`;
}
