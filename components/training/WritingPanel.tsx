import '../answers/answers.css';
import { useId } from 'react';
import type { FailureReason } from '../../src/protocol/failureReason.ts';
import { Explain } from '../parts/Explain.tsx';
import { reasonText } from '../parts/reason.ts';
import { Segments } from '../parts/Segments.tsx';
import { UNKNOWN, visibleSymbol } from '../../src/tasks/symbol.ts';
import { useText } from '../parts/text.ts';
import './training.css';

interface WritingPanelProps {
  /** Ids of the second w, as it would be right. */
  readonly word: readonly number[];
  /** symbols[id] is the character of an id. */
  readonly symbols: readonly string[];
  /** Letters of the second w that are given. */
  readonly given: number;
  /** 0 takes the most likely letter, 1 draws one. */
  readonly temperature: number;
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  /** Ids written so far, after the given ones. */
  readonly written: readonly number[];
  readonly failure: FailureReason | null;
  readonly onGiven: (given: number) => void;
  readonly onTemperature: (temperature: number) => void;
  readonly onWrite: () => void;
  readonly onStop: () => void;
}

/** The model goes on with a half-given copy: each letter that it writes is read again for the next one. */
export function WritingPanel(props: WritingPanelProps) {
  const { word, symbols, given, status, written } = props;
  const text = useText();
  const shown = word.slice(0, given).concat(written);
  const right = written.filter((id, index) => id === word[given + index]).length;
  return (
    <div className="writing" data-status={status} data-testid="writing">
      <h3>{text('writing.title')}</h3>
      <p className="lead">
        {text('writing.lead')} <Explain term="generation">{text('writing.how')}</Explain>
      </p>
      <WritingControls {...props} />
      <p
        className="spelling-letters"
        role="img"
        aria-label={
          shown.length === 0 ? text('writing.title') : shown.map((id) => symbols[id] ?? UNKNOWN).join('')
        }
        data-testid="written"
      >
        {word.map((asked, index) => {
          const id = shown[index];
          const state = index < given ? 'given' : id === undefined ? 'open' : 'written';
          return (
            <span
              key={index}
              data-state={state}
              data-said={id}
              data-wrong={state === 'written' && id !== asked}
            >
              {id === undefined ? '_' : visibleSymbol(symbols, id)}
            </span>
          );
        })}
      </p>
      <p className="note" role="status">
        {status === 'failed'
          ? text('writing.failed', { reason: reasonText(text, props.failure) })
          : written.length > 0
            ? text('writing.right', { right, count: written.length })
            : ''}
      </p>
    </div>
  );
}

function WritingControls(props: WritingPanelProps) {
  const { word, given, temperature, status, onGiven, onTemperature, onWrite, onStop } = props;
  const id = useId();
  const text = useText();
  return (
    <div className="writing-controls">
      <span className="field">
        <label className="field-label" htmlFor={id}>
          {text('writing.given', { count: given })}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={word.length - 1}
          value={given}
          onChange={(event) => {
            onGiven(event.target.valueAsNumber);
          }}
        />
      </span>
      <Segments
        label={<Explain term="temperature">{text('writing.choice')}</Explain>}
        value={temperature}
        options={[
          { value: 0, label: text('writing.mostLikely') },
          { value: 1, label: text('writing.drawn') },
        ]}
        onChange={onTemperature}
      />
      {status === 'running' ? (
        <button type="button" onClick={onStop}>
          {text('writing.stop')}
        </button>
      ) : (
        <button type="button" onClick={onWrite}>
          {text('writing.write')}
        </button>
      )}
    </div>
  );
}
