import { parseArgs } from 'node:util';

/** One option of a program. `required` completes "it must be". */
export interface Option<Value> {
  readonly required: string;
  /** What stands for its value in the help; the empty string where it takes none. */
  readonly shown: string;
  /** What it is where it is not given, as it would be typed; null where it must be given, undefined where it may be left out. */
  readonly fallback: string | null | undefined;
  readonly help: string;
  /** @returns undefined where the text is no such value */
  readonly read: (text: string) => Value | undefined;
}

/** A program's options by name. */
export type OptionTable = Readonly<Record<string, Option<unknown>>>;

/** What a table's options hold once they are read. */
export type OptionValues<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Option<infer Value> ? Value : never;
};

/** What a program is for, and how it is called. */
export interface Program<Table extends OptionTable> {
  /** As it is called: `record`. */
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** What stands before the options: `import DIR`. Several ways to call it are several entries. */
  readonly usage?: readonly string[];
  /** Fewest and most words before the options. */
  readonly words?: readonly [number, number];
  readonly options: Table;
}

/** Decimal digits: `Number` also takes '', ' 1 ', 0x1 and 1e21. */
const WHOLE = /^-?\d{1,15}$/;
const REAL = /^-?\d{1,15}(\.\d{1,15})?(e-?\d{1,2})?$/;

interface Bounded {
  readonly least: number;
  readonly most: number;
  readonly help: string;
}

/** Most seeds are 32-bit integers whose sign would be lost. */
export const SEEDS = { least: 0, most: 2_147_483_647 } as const;

/** A whole number in [least, most]. */
export function whole({ fallback, ...bounds }: Bounded & { readonly fallback: number }): Option<number> {
  return { ...wholeNumber(bounds), fallback: String(fallback) };
}

/** A whole number that may be left out. */
export function optionalWhole(bounds: Bounded): Option<number | undefined> {
  return { ...wholeNumber(bounds), fallback: undefined };
}

/** A multiple of `of` in [least, most]. */
export function multiple({
  of,
  fallback,
  ...bounds
}: Bounded & { readonly of: number; readonly fallback: number }): Option<number> {
  const { read, ...option } = wholeNumber(bounds);
  return {
    ...option,
    required: `a multiple of ${of} from ${bounds.least} to ${bounds.most}`,
    fallback: String(fallback),
    read: (given) => {
      const value = read(given);
      return value !== undefined && value % of === 0 ? value : undefined;
    },
  };
}

/** A divisor of `of`: into how many heads a width can be cut. */
export function divisor({
  of,
  fallback,
  help,
}: {
  readonly of: number;
  readonly fallback: number;
  readonly help: string;
}): Option<number> {
  const { read, ...option } = wholeNumber({ least: 1, most: of, help });
  return {
    ...option,
    required: `a divisor of the width ${of}`,
    fallback: String(fallback),
    read: (given) => {
      const value = read(given);
      return value !== undefined && of % value === 0 ? value : undefined;
    },
  };
}

/** Whole numbers with commas between them. */
export function wholes({ fallback, ...bounds }: Bounded & { readonly fallback: string }): Option<number[]> {
  const { read, required } = wholeNumber(bounds);
  return {
    shown: 'N,N,…',
    required: required.replace('a whole number', 'whole numbers'),
    help: bounds.help,
    fallback,
    read: (text) => readAll(text, read),
  };
}

/** Whole numbers with commas between them, which may be left out. */
export function optionalWholes(bounds: Bounded): Option<number[] | undefined> {
  return { ...wholes({ ...bounds, fallback: '' }), fallback: undefined };
}

/** A number in [least, most], or above `least` where `isAbove`. */
export function real({
  least,
  most,
  isAbove = false,
  fallback,
  help,
}: Bounded & { readonly fallback: number; readonly isAbove?: boolean }): Option<number> {
  return {
    shown: 'NUMBER',
    required: isAbove ? `a number above ${least}, at most ${most}` : `a number from ${least} to ${most}`,
    help,
    fallback: String(fallback),
    read: (text) => {
      const value = REAL.test(text) ? Number(text) : NaN;
      return (isAbove ? value > least : value >= least) && value <= most ? value : undefined;
    },
  };
}

/** One of a closed list. */
export function choice<const Name extends string>(
  names: readonly Name[],
  { fallback, help }: { readonly fallback: NoInfer<Name>; readonly help: string },
): Option<Name> {
  return {
    shown: names.length > 4 ? 'NAME' : names.join('|'),
    required: `one of ${names.join(', ')}`,
    help,
    fallback,
    read: (text) => names.find((name) => name === text),
  };
}

/** Some of a closed list, with commas between them. */
export function choices<const Name extends string>(
  names: readonly Name[],
  { fallback, help }: { readonly fallback: string | undefined; readonly help: string },
): Option<Name[]> {
  return {
    shown: 'NAME,NAME,…',
    required: `some of ${names.join(', ')}`,
    help,
    fallback,
    read: (text) => readAll(text, (part) => names.find((name) => name === part)),
  };
}

/** Some of a closed list, which may be left out. */
export function optionalChoices<const Name extends string>(
  names: readonly Name[],
  help: string,
): Option<Name[] | undefined> {
  return choices(names, { fallback: undefined, help });
}

/** Any text but the empty one. */
export function text(shown: string, help: string, fallback: string): Option<string>;
export function text(shown: string, help: string, fallback: undefined): Option<string | undefined>;
export function text(shown: string, help: string, fallback: string | undefined): Option<string | undefined> {
  return { shown, required: 'a text', help, fallback, read: (given) => (given === '' ? undefined : given) };
}

/** A text that has to be given: a file's or a folder's name. */
export function required(shown: string, help: string): Option<string> {
  return { ...text(shown, help, ''), fallback: null, required: `the name of a ${shown.toLowerCase()}` };
}

/** True where it is given. */
export function flag(help: string): Option<boolean> {
  return {
    shown: '',
    required: 'given without a value',
    help,
    fallback: 'no',
    read: (given) => given !== 'no',
  };
}

/** A value of this kind, or one word that stands for none: null. */
export function orWord<Value>(word: string, of: Option<Value>): Option<Value | null> {
  return {
    ...of,
    required: `${of.required}, or ${word}`,
    read: (given) => (given === word ? null : of.read(given)),
  };
}

/**
 * Reads what a program was called with.
 *
 * @returns its options, and the words before them; null where its help was asked for
 * @throws RangeError naming the option, its value and what it must be
 */
export function readOptions<const Table extends OptionTable>(
  program: Program<Table>,
  given: readonly string[],
): { readonly values: OptionValues<Table>; readonly words: readonly string[] } | null {
  const { tokens } = parseArgs({
    args: [...given],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(program.options).map(([name, { shown }]) => [
        name,
        { type: shown === '' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
  });
  const texts = new Map<string, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName } = token;
    if (name === 'help' || name === 'h') return null;
    const option = Object.hasOwn(program.options, name) ? program.options[name] : undefined;
    if (option === undefined) {
      const known = Object.keys(program.options).map((each) => `--${each}`);
      throw new RangeError(`${rawName} is no option of ${program.name}; it has ${known.join(', ')}, --help`);
    }
    if (texts.has(name)) throw new RangeError(`--${name} is given twice; it must be given once`);
    if (option.shown === '') {
      if (token.value !== undefined)
        throw new RangeError(`--${name} is ${token.value}; it must be given without a value`);
      texts.set(name, 'yes');
    } else {
      if (token.value === undefined)
        throw new RangeError(`--${name} has no value; it must be ${option.required}`);
      texts.set(name, token.value);
    }
  }
  const [least, most] = program.words ?? [0, 0];
  if (words.length > most || words.length < least) {
    const problem =
      words.length < least
        ? `${words.length === 0 ? 'nothing' : words.join(' ')} is given before the options`
        : `${words[most]} is one word too many`;
    throw new RangeError(`${problem}; usage: ${usageOf(program).join('\n       ')}`);
  }
  const values = Object.fromEntries(
    Object.entries(program.options).map(([name, option]) => [name, valueOf(name, option, texts.get(name))]),
  ) as OptionValues<Table>;
  return { values, words };
}

/** @returns what `--help` prints */
export function helpOf(program: Program<OptionTable>): string {
  const rows = Object.entries(program.options).map(([name, option]): [string, string] => {
    const { shown, fallback, required: must, help } = option;
    const isTold = shown === '' || shown.includes('|') || must === 'a text' || fallback === null;
    const bounds = isTold ? '' : `; ${must}`;
    const assumed =
      shown === '' || fallback === undefined ? '' : fallback === null ? ' (required)' : ` [${fallback}]`;
    return [`--${name}${shown === '' ? '' : ` ${shown}`}`, `${help}${bounds}${assumed}`];
  });
  rows.push(['--help', 'what you read now']);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    program.summary,
    '',
    `usage: ${usageOf(program).join('\n       ')}`,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
  ].join('\n');
}

/**
 * What every program begins with: its options, or its help and the end.
 *
 * @throws RangeError naming the option, its value and what it must be
 */
export function optionsOf<const Table extends OptionTable>(
  program: Program<Table>,
): { readonly values: OptionValues<Table>; readonly words: readonly string[] } {
  const read = readOptions(program, process.argv.slice(2));
  if (read !== null) return read;
  console.log(helpOf(program));
  process.exit(0);
}

function usageOf({ name, usage = [''] }: Program<OptionTable>): string[] {
  return usage.map((words) => `npm run ${name} --${words === '' ? '' : ` ${words}`} [options]`);
}

function valueOf(name: string, option: Option<unknown>, given: string | undefined): unknown {
  const { fallback, required: must, read } = option;
  if (given === undefined && fallback === undefined) return undefined;
  const asked = given ?? fallback ?? null;
  if (asked === null) throw new RangeError(`--${name} is missing; it must be ${must}`);
  const value = read(asked);
  if (value === undefined)
    throw new RangeError(`--${name} is ${asked === '' ? 'empty' : asked}; it must be ${must}`);
  return value;
}

function wholeNumber({ least, most, help }: Bounded): Omit<Option<number>, 'fallback'> {
  return {
    shown: 'N',
    required: `a whole number from ${least} to ${most}`,
    help,
    read: (given) => {
      const value = WHOLE.test(given) ? Number(given) + 0 : NaN;
      return value >= least && value <= most ? value : undefined;
    },
  };
}

/** @returns undefined where one of the parts says nothing, or one stands twice */
function readAll<Value>(given: string, read: (part: string) => Value | undefined): Value[] | undefined {
  const values = given.split(',').map((part) => read(part.trim()));
  if (values.some((value) => value === undefined) || new Set(values).size < values.length) return undefined;
  return values as Value[];
}
