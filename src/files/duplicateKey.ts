const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/**
 * JSON.parse keeps the last of two equal keys without a word.
 *
 * @param json text that JSON.parse takes
 * @returns the first key that an object of it holds twice, or null
 */
export function duplicateKey(json: string): string | null {
  const objects: (Set<string> | null)[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{') objects.push(new Set());
    else if (token === '[') objects.push(null);
    else if (token === '}' || token === ']') objects.pop();
    else if (token !== ':') text = token;
    else {
      const key = JSON.parse(text) as string;
      const keys = objects.at(-1);
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
  }
  return null;
}
