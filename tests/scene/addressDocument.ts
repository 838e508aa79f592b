import { readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import ts from 'typescript';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';
import type { FieldKind } from '../../src/figures/viewFields.ts';
import { firstScene } from '../../src/scene/scene.ts';
import { SCENE_FIELDS, type SceneField } from '../../src/scene/sceneFields.ts';

/** Which parameters stand together, and in which declaration each one's comment is found. */
const GROUPS = [
  { title: 'The run', file: 'src/scene/settings.ts', of: 'Settings', prefix: '' },
  { title: 'What is selected', file: 'src/recording/selection.ts', of: 'Selection', prefix: 'at.' },
  ...DRAWN_FIGURES.map((figure) => ({
    title: `The figure \`${figure}\``,
    file: `src/figures/${figure}/definition.ts`,
    of: 'view',
    prefix: `${figure}.`,
  })),
];

const INTRODUCTION = `# What an address can say

\`#/explore?v=2&figure=masks&rounds=1&at.token=38&masks.over=all\` opens the page with what it names set so. The page
keeps its own address up to date: whatever a person sets stands there, so copying it is how a view is passed on. Each
finished step is an entry of the browser's history; back undoes it.

- \`v\` is the version. What a link leaves unsaid has that version's defaults, for ever.
- \`figure\` scrolls to a figure and focuses it: ${DRAWN_FIGURES.map((figure) => `\`${figure}\``).join(', ')}.
- \`lang\` is \`en\`, \`ru\` or \`ko\`; \`theme\` is \`light\`, \`dark\` or \`projector\`; \`backend\` is \`webgpu\`, \`wasm\` or
  \`cpu\`. Older links have them before the \`#\`, which still works.
- \`memory.show=time\` of older links opens the figure \`time\`, with what they say of its fields.
- All other parameters are listed below. What a parameter cannot say is replaced by the nearest value that it can, or by the
  default, and the page says which. An address over 8,192 characters is cut at its last whole parameter.

Positions, rounds, heads, blocks and chunks count from zero.`;

/** @returns docs/ADDRESS.md: every parameter with what it may say, taken from the table that addresses are read by */
export async function addressDocument(): Promise<string> {
  const sections = GROUPS.map(({ title, file, of, prefix }) => {
    const comments = commentsOf(file, of);
    const rows = SCENE_FIELDS.filter(({ name }) => groupOf(name) === prefix && name !== 'figure').map(
      (field) => row(field, comments),
    );
    return [`## ${title}`, '', ...rows].join('\n');
  });
  return prettier.format([INTRODUCTION, ...sections].join('\n\n'), {
    ...(await prettier.resolveConfig('docs/ADDRESS.md')),
    parser: 'markdown',
  });
}

function groupOf(name: string): string {
  return name.slice(0, name.indexOf('.') + 1);
}

function row({ name, field, get }: SceneField, comments: ReadonlyMap<string, string>): string {
  const comment = COMMENTS[name] ?? comments.get(name.slice(groupOf(name).length));
  if (comment === undefined) throw new Error(`${name} must have a comment where it is declared`);
  const first = LATER[name] ?? `\`${field.write(get(firstScene('en')))}\``;
  return `- \`${name}\`: ${comment} Allowed: ${wordsFor(field.kind)}. Default: ${first}.`;
}

/** Of parameters whose name or place differs from the declaration's. */
const COMMENTS: Readonly<Record<string, string>> = {
  rounds: 'Hash rounds, n_r.',
  phrase: 'What the model reads. What does not fit into half of the length is not read.',
};

/** Defaults that each language has its own of. */
const LATER: Readonly<Record<string, string>> = { seed: 'its language’s own', phrase: 'its language’s own' };

function wordsFor(kind: FieldKind): string {
  switch (kind.type) {
    case 'choice':
      return kind.options.map((option) => `\`${String(option)}\``).join(', ');
    case 'number': {
      const bounds = `${String(kind.least)} to ${String(kind.most)}`;
      return kind.digits === 0
        ? `a whole number, ${bounds}`
        : `a number, ${bounds}, ${String(kind.digits)} decimals`;
    }
    case 'flag':
      return '`1` yes, `0` no';
    case 'list':
      return `${String(kind.length)} values with commas between them, each ${wordsFor(kind.of)}`;
    case 'optional':
      return `\`none\`, or ${wordsFor(kind.of)}`;
    case 'text':
      return 'any text';
  }
}

/** @returns the comment of each member of an interface, or of an object literal's each property */
function commentsOf(file: string, declared: string): ReadonlyMap<string, string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const comments = new Map<string, string>();
  for (const statement of source.statements) {
    let said: string | null = null;
    for (const member of membersOf(statement, declared)) {
      const comment = ts.getJSDocCommentsAndTags(member).find(ts.isJSDoc)?.comment;
      // Members that belong together share the comment of the first.
      if (typeof comment === 'string')
        said = comment.replaceAll(/\s+/g, ' ').replaceAll(/\bnull\b/g, '`none`');
      const name = member.name?.getText(source);
      if (said !== null && name !== undefined) comments.set(name, said);
    }
  }
  return comments;
}

function membersOf(
  statement: ts.Statement,
  declared: string,
): readonly (ts.TypeElement | ts.ObjectLiteralElementLike)[] {
  if (ts.isInterfaceDeclaration(statement) && statement.name.text === declared) return [...statement.members];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    name.getText() === declared && initializer !== undefined && ts.isObjectLiteralExpression(initializer)
      ? [...initializer.properties]
      : [],
  );
}
