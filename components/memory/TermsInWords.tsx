import './wordTerms.css';
import { Fragment, useState } from 'react';
import { useIntl } from 'react-intl';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import type { RemedySwitches } from '../../src/figures/memory/memoryLadder.ts';
import { largestTerm, termsInWords, type WordFactor } from '../../src/figures/memory/termsInWords.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { useAmounts } from './useAmounts.ts';

interface TermsInWordsProps {
  readonly switches: RemedySwitches;
  readonly sizes: SizesWithoutTokens;
  /** Tokens at which the terms are read, at least one. */
  readonly tokens: number;
}

/** The formula in words, a term a row. One is lit: the largest, or the one under the pointer or the focus. */
export function TermsInWords({ switches, sizes, tokens }: TermsInWordsProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const amounts = useAmounts();
  const [pointed, setPointed] = useState<string | null>(null);
  const terms = termsInWords(switches, { ...sizes, tokens });
  const lit = terms.some(({ term }) => term === pointed) ? pointed : largestTerm(terms);
  const total = terms.reduce((sum, { atPeak, bytes }) => sum + (atPeak ? bytes : 0), 0);
  const letGo = () => {
    setPointed(null);
  };
  return (
    <div className="word-formula">
      <p className="caption">
        {text('memory.wordsAt', { tokens: amounts.tokens(tokens), bytes: amounts.bytes(total) })}
      </p>
      <ul className="word-terms" data-testid="word-terms">
        {terms.map(({ term, factors, bytes, share, atPeak, addedBy }) => (
          <li
            key={term}
            data-term={term}
            data-lit={term === lit}
            data-at-peak={atPeak}
            onPointerEnter={() => {
              setPointed(term);
            }}
            onPointerLeave={letGo}
            onFocus={() => {
              setPointed(term);
            }}
            onBlur={letGo}
          >
            <span className="word-name">
              <span className="term-swatch" data-term={term} aria-hidden="true" />
              <Explain term={`memoryTerm.${term}`}>{text(`memory.term.${term}`)}</Explain>
              {addedBy !== null && <small>{text(`memory.step.${addedBy}`)}</small>}
            </span>
            <span className="word-bytes">
              {bytes === 0 ? '≈ 0' : amounts.bytes(bytes)}
              {bytes > 0 && (
                <span className="word-share">
                  {atPeak ? formatNumber(share, { style: 'percent' }) : text('memory.otherMoment')}
                </span>
              )}
            </span>
            <span className="word-factors">
              {factors.map((factor, index) => (
                <Fragment key={factor.word}>
                  {isMultiplied(factors, index) && ' × '}
                  <Factor factor={factor} rounds={sizes.hashRounds} />
                  {isLastStruck(factors, index) && factor.by !== null && (
                    <small>{text(`memory.remedy.${factor.by}`)}</small>
                  )}
                </Fragment>
              ))}
            </span>
            <span className="word-bar" aria-hidden="true">
              <span style={{ width: `${String(100 * share)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Factor({ factor: { word, value, state }, rounds }: { factor: WordFactor; rounds: number }) {
  const text = useText();
  const { count } = useAmounts();
  const said = text(`memory.word.${word}`, { value, rounds, short: count(value) });
  if (state === 'struck') return <del>{said}</del>;
  return state === 'added' ? <ins>{said}</ins> : said;
}

/** What is struck stands before what takes its place, without a sign between them. */
function isMultiplied(factors: readonly WordFactor[], index: number): boolean {
  if (index === 0) return false;
  const [before, now] = [factors[index - 1], factors[index]];
  return !(before?.state === 'struck' && now?.state === 'added' && before.by !== null);
}

function isLastStruck(factors: readonly WordFactor[], index: number): boolean {
  const [now, next] = [factors[index], factors[index + 1]];
  return now?.state === 'struck' && !(next?.state === 'struck' && next.by === now.by);
}
