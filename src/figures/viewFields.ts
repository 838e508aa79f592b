import * as v from 'valibot';

/** What a field may hold, for documentation and for tests that draw values at random. */
export type FieldKind =
  | { readonly type: 'choice'; readonly options: readonly (string | number | null)[] }
  /** Multiples of 10^−digits in [least, most]. */
  | { readonly type: 'number'; readonly least: number; readonly most: number; readonly digits: number }
  | { readonly type: 'flag' }
  | { readonly type: 'list'; readonly of: FieldKind; readonly length: number }
  | { readonly type: 'optional'; readonly of: FieldKind }
  /** Any text; `most` characters once it is encoded for an address. */
  | { readonly type: 'text'; readonly most: number };

/** One thing that a person can set: its default, its bounds, and how it stands in an address. */
export interface Field<Value> {
  readonly kind: FieldKind;
  readonly fallback: Value;
  readonly schema: v.GenericSchema<Value>;
  write(value: Value): string;
  /** @returns what the text says, which the schema may still refuse; undefined when it says nothing of this kind */
  read(text: string): unknown;
  /** @returns the nearest value that the schema takes; undefined when there is none that is near */
  nearest(value: unknown): Value | undefined;
}

/** One field for each part of a figure's view. */
export type ViewTable<View> = { readonly [Name in keyof View]: Field<View[Name]> };

/** One of a closed list. */
export function choice<const Options extends readonly (string | number)[]>(
  options: Options,
  fallback: NoInfer<Options[number]>,
): Field<Options[number]> {
  return {
    kind: { type: 'choice', options },
    fallback,
    schema: v.picklist(options),
    write: String,
    read: (text) => options.find((option) => String(option) === text),
    nearest: () => undefined,
  };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly fallback: number;
}

/** An integer in [least, most]. */
export function whole(bounds: Bounds): Field<number> {
  return real({ ...bounds, digits: 0 });
}

/** A number in [least, most], kept to so many digits after the point. */
export function real({ least, most, fallback, digits }: Bounds & { readonly digits: number }): Field<number> {
  // Adding zero turns −0 into 0, which an address cannot tell apart.
  const round = (value: number) => Number(value.toFixed(digits)) + 0;
  return {
    kind: { type: 'number', least, most, digits },
    fallback,
    schema: v.pipe(
      v.number(),
      v.minValue(least),
      v.maxValue(most),
      v.check((value) => Object.is(round(value), value), `a multiple of ${10 ** -digits}`),
    ),
    write: (value) => String(round(value)),
    // Number('') is 0, Number(' 1 ') is 1, Number('0x1') is 1: an address says a number in one way.
    read: (text) => (/^-?\d{1,15}(\.\d{1,15})?(e-?\d{1,2})?$/.test(text) ? Number(text) + 0 : undefined),
    nearest: (value) =>
      typeof value === 'number' && !Number.isNaN(value)
        ? round(Math.min(most, Math.max(least, value)))
        : undefined,
  };
}

/** Yes or no; `1` or `0` in an address. */
export function flag(fallback: boolean): Field<boolean> {
  return {
    kind: { type: 'flag' },
    fallback,
    schema: v.boolean(),
    write: (value) => (value ? '1' : '0'),
    read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
    nearest: () => undefined,
  };
}

/** So many values of one kind, with commas between them in an address. */
export function list<Value>(of: Field<Value>, fallback: readonly Value[]): Field<readonly Value[]> {
  const { length } = fallback;
  const each = (values: readonly unknown[], take: (value: unknown) => Value | undefined) => {
    const taken = values.map(take);
    return values.length === length && taken.every((value) => value !== undefined) ? taken : undefined;
  };
  return {
    kind: { type: 'list', of: of.kind, length },
    fallback,
    schema: v.pipe(v.array(of.schema), v.length(length)),
    write: (values) => values.map((value) => of.write(value)).join(','),
    read: (text) => text.split(',').map((part) => of.read(part)),
    nearest: (values) =>
      Array.isArray(values)
        ? each(values, (value) => (v.is(of.schema, value) ? value : of.nearest(value)))
        : undefined,
  };
}

/** Null, or a value of the kind; `none` in an address. */
export function optional<Value extends string | number>(
  of: Field<Value>,
  fallback: Value | null = null,
): Field<Value | null> {
  return {
    kind: { type: 'optional', of: of.kind },
    fallback,
    schema: v.nullable(of.schema),
    write: (value) => (value === null ? 'none' : of.write(value)),
    read: (text) => (text === 'none' ? null : of.read(text)),
    nearest: (value) => (value === null ? null : of.nearest(value)),
  };
}

/** @returns the value itself where the field takes it, else the nearest that it takes; undefined when nothing is near */
export function nearestTo<Value>(field: Field<Value>, value: unknown): Value | undefined {
  return v.is(field.schema, value) ? value : field.nearest(value);
}

/** The view that a table describes. */
export type ViewOf<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends Field<infer Value> ? Value : never;
};
