import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as face from '../components/index.ts';

const FACE = 'components/index.ts';

/** @returns the names of the types that the package exports */
function exportedTypes(): string[] {
  const source = ts.createSourceFile(FACE, readFileSync(FACE, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (ts.isTypeAliasDeclaration(statement)) return [statement.name.text];
    if (!ts.isExportDeclaration(statement)) return [];
    const { exportClause: names, isTypeOnly } = statement;
    // A star would let names in that nobody listed.
    if (names === undefined || !ts.isNamedExports(names)) throw new Error(`${FACE} must export by name`);
    return names.elements.filter((one) => isTypeOnly || one.isTypeOnly).map(({ name }) => name.text);
  });
}

/** Others build on these names: a change is a decision. `npx vitest run tests/apiSurface.test.ts -u` takes it. */
test('the package exports these names and no others', async () => {
  const values = Object.entries(face).map(([name, value]) => `${typeof value} ${name}`);
  const types = exportedTypes().map((name) => `type ${name}`);
  const surface = [...values, ...types].toSorted().join('\n');
  await expect(`${surface}\n`).toMatchFileSnapshot('apiSurface.txt');
});
