import * as v from 'valibot';
import type { Field } from '../figures/viewFields.ts';

/** Room of a phrase in an address, in characters once it is encoded; 256 tokens hold 127 letters. */
const ENCODED_LENGTH = 6_000;

/** A phrase of one's own: any text that an address can carry. */
export const phraseField: Field<string> = {
  kind: { type: 'text', most: ENCODED_LENGTH },
  fallback: '',
  schema: v.pipe(
    v.string(),
    v.check((text) => fitPhrase(text) === text, `at most ${ENCODED_LENGTH} characters once encoded`),
  ),
  write: (text) => text,
  read: (text) => text,
  nearest: (value) => (typeof value === 'string' ? fitPhrase(value) : undefined),
};

/** @returns the text without halves of characters, cut to what an address can carry */
export function fitPhrase(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (encodeURIComponent(whole).length <= ENCODED_LENGTH) return whole;
  let room = ENCODED_LENGTH;
  let fitted = '';
  for (const character of whole) {
    room -= encodeURIComponent(character).length;
    if (room < 0) break;
    fitted += character;
  }
  return fitted;
}
