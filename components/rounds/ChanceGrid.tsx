import { memo, useState } from 'react';
import { at } from '../../src/maths/at.ts';
import type { LetterChances, ChanceGroup } from '../../src/figures/answers/chances.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { CHANCE_MARKS } from '../answers/Chances.tsx';
import { nextPlace } from '../parts/nextPlace.ts';
import './chances.css';

interface ChanceGridProps {
  readonly chances: readonly LetterChances[];
  readonly groups: readonly ChanceGroup[];
  /** By position. */
  readonly letters: readonly string[];
  readonly heads: number;
  readonly rounds: number;
  /** Position of the selected query. */
  readonly token: number;
  readonly onSelect: (pair: { readonly token: number; readonly key: number }) => void;
}

/** A column a letter of the copy, a row a head and round: who met the answer; and what came out. */
export function ChanceGrid({ token, ...props }: ChanceGridProps) {
  const text = useText();
  const { chances, groups } = props;
  const selected = chances.find(({ question }) => question === token);
  return (
    <section className="chance-grid">
      <h3>{text('rounds.chances')}</h3>
      <p className="muted">
        <Explain term="chances">{text('rounds.chances.lead')}</Explain>
      </p>
      <div className="chance-scroll scroll-shadow" role="region" aria-label={text('rounds.chances')}>
        <GridTable {...props} token={selected?.question ?? null} />
      </div>
      <table className="chance-groups">
        <caption>{text('rounds.chances.thisRun')}</caption>
        <thead>
          <tr>
            {['count', 'letters', 'right'].map((column) => (
              <th key={column} scope="col">
                {text(`rounds.chances.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ chances: count, letters, right }) => (
            <tr key={count} data-chances={count}>
              <th scope="row">{count === 2 ? '2+' : count}</th>
              <td>{letters}</td>
              <td>
                {letters === 0
                  ? '–'
                  : text('rounds.chances.rightOf', { right, letters, share: right / letters })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type GridProps = Omit<ChanceGridProps, 'token' | 'groups'> & { readonly token: number | null };

/** Drawn again when another letter is selected, not for every pair under the pointer. */
const GridTable = memo(
  function GridTable({ chances, letters, heads, rounds, token, onSelect }: GridProps) {
    const text = useText();
    /** Question of the letter that holds the focus; the row's one stop is there, or else at the selected letter. */
    const [focused, setFocused] = useState<number | null>(null);
    const stop = focused ?? token ?? chances[0]?.question;
    return (
      <table className="chances-of-letters">
        <thead>
          <tr
            onKeyDown={(event) => {
              const buttons = [...event.currentTarget.querySelectorAll('button')];
              const place = buttons.findIndex((each) => each === document.activeElement);
              const next = nextPlace(event.key, place, buttons.length);
              if (next === null) return;
              event.preventDefault();
              buttons[next]?.focus();
            }}
            onBlur={() => {
              setFocused(null);
            }}
          >
            <th scope="col">{text('table.letter')}</th>
            {chances.map(({ question, answer, right }) => (
              <th
                key={question}
                scope="col"
                data-right={right}
                data-selected={question === token}
                data-token={question}
              >
                <button
                  type="button"
                  // One tab stop; the arrow keys go on.
                  tabIndex={question === stop ? 0 : -1}
                  aria-label={text(right ? 'rounds.chances.right.letter' : 'rounds.chances.wrong.letter', {
                    letter: at(letters, answer),
                    question,
                  })}
                  onFocus={() => {
                    setFocused(question);
                  }}
                  onClick={() => {
                    onSelect({ token: question, key: answer });
                  }}
                >
                  {at(letters, answer)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: heads * rounds }, (_, row) => {
            const [head, round] = [Math.floor(row / rounds), row % rounds];
            return (
              <tr key={row}>
                <th scope="row">{text('rounds.chances.row', { head: head + 1, round: round + 1 })}</th>
                {chances.map(({ question, chances: each }) => {
                  const meeting = each[head]?.[round] ?? 'split';
                  return (
                    <td key={question} data-meeting={meeting} data-selected={question === token}>
                      <span aria-hidden="true">{CHANCE_MARKS[meeting]}</span>
                      <span className="visually-hidden">{text(`meeting.${meeting}`)}</span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    );
  },
  (before, after) =>
    before.chances === after.chances && before.token === after.token && before.letters === after.letters,
);
