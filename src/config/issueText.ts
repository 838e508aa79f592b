import * as v from 'valibot';

/**
 * @param whole what is read, for what is wrong with all of it
 * @returns the issue's own sentence, or one that names the place where valibot's would not
 */
export function issueText(issue: v.BaseIssue<unknown>, whole: string): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  const place = v.getDotPath(issue) ?? whole;
  if (issue.input === undefined) return `${place} is missing; it must be given`;
  return `${place} is ${issue.received}; it must be ${issue.expected ?? `a ${issue.type.replaceAll('_', ' ')}`}`;
}

/** @returns a sentence for each issue, each once */
export function issuesText(issues: readonly v.BaseIssue<unknown>[], whole: string): string {
  return [...new Set(issues.map((issue) => issueText(issue, whole)))].join('; ');
}
