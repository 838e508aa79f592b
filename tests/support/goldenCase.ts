import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GoldenCase, type CaseFile } from '../golden/cases/goldenCase.ts';

/** A case of tests/golden, whose README says what each tensor is. */
export function goldenCase(id: string): GoldenCase {
  const folder = fileURLToPath(new URL(`../golden/${id}/`, import.meta.url));
  const file = JSON.parse(readFileSync(`${folder}case.json`, 'utf8')) as CaseFile;
  return new GoldenCase(file, Uint8Array.from(readFileSync(`${folder}case.bin`)).buffer);
}
