/** Reasons that the page's own code gives in English, with the message that says them. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^no WebGPU adapter$/, 'reason.noAdapter'],
  [/^only a software adapter \((?<name>.*)\)$/, 'reason.softwareAdapter'],
  [/^it cannot be started here$/, 'reason.notStarted'],
  [/^the device cannot be used$/, 'reason.deviceUnusable'],
  [/^the worker cannot be loaded$/, 'reason.workerNotLoaded'],
  [/^destroyed$/, 'reason.destroyed'],
  [/out of memory|out-of-memory/i, 'reason.outOfMemory'],
];

/** @returns the reason in the person's language where it is a known one; others stay as the browser words them */
export function reasonText(
  text: (id: string, values?: Record<string, string>) => string,
  reason: string,
): string {
  for (const [pattern, id] of REASONS) {
    const match = pattern.exec(reason);
    if (match !== null) return text(id, { ...match.groups });
  }
  return reason;
}
