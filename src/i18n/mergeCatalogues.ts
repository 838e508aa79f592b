/**
 * One catalogue of a language's files, one a figure.
 *
 * @param parts messages by file
 * @throws Error naming an id that two files hold
 */
export function mergeCatalogues(
  parts: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [file, messages] of Object.entries(parts)) {
    for (const [id, message] of Object.entries(messages)) {
      if (id in merged) throw new Error(`${file} holds ${id}, which another file holds too`);
      merged[id] = message;
    }
  }
  return merged;
}
