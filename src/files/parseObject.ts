/**
 * @param what begins the message
 * @returns the JSON object that the text holds
 * @throws RangeError saying what the text is instead
 */
export function parseObject(text: string, what: string): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Falls through: the message below says what is required.
  }
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
  throw new RangeError(`${what} is ${text === '' ? 'empty' : text.slice(0, 80)}; it must be a JSON object`);
}
