import type { AnsweringKey } from '../../src/figures/attention/exactRow.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';

interface AskingSaysProps {
  readonly row: readonly AnsweringKey[];
  readonly letters: readonly string[];
  readonly token: number;
  readonly answer: number | null;
  /** Counted from zero; null where there is one head of one block only. */
  readonly place: { readonly layer: number; readonly head: number } | null;
}

/** One sentence on the letter that asks: whom it hears, and whether that is the answer. */
export function AskingSays({ row, letters, token, answer, place }: AskingSaysProps) {
  const text = useText();
  const [first, second] = row.toSorted((one, other) => one.rank - other.rank);
  const right = row.find(({ key }) => key === answer);
  return (
    <>
      <p className="attention-says" data-testid="attention-says">
        {place !== null && `${text('attention.place', { layer: place.layer + 1, head: place.head + 1 })} `}
        {first === undefined
          ? text('attention.says.first')
          : text(
              `attention.says.${right === undefined ? 'noAnswer' : right.rank === 0 ? 'answer' : 'other'}`,
              {
                keys: row.length,
                asks: at(letters, token),
                letter: at(letters, first.key),
                position: first.key,
                weight: first.weight,
                next: second?.weight ?? 0,
                before: token - (answer ?? token),
                answer: answer === null ? '' : at(letters, answer),
                answerWeight: right?.weight ?? 0,
              },
            )}
      </p>
      <p className="attention-note">{text('attention.hint')}</p>
    </>
  );
}
