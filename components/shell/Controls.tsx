import { useId, useState } from 'react';
import { anotherSeed } from '../../src/scene/anotherSeed.ts';
import { boundsOf, OFFERED, type SettingProblem, type Settings } from '../../src/scene/settings.ts';
import { stepsByOne, stepsByPower } from '../../src/maths/steps.ts';
import { hasShippedWeights, type NetworkShape } from '../../src/tasks/trainingDefaults.ts';
import { Explain } from '../parts/Explain.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import './controls.css';

interface ControlsProps {
  readonly settings: Settings;
  readonly phrase: string;
  /** Letters of the phrase that the length holds. */
  readonly room: number;
  readonly cut: number;
  readonly filled: number;
  /** Different letters that have to share one sign. */
  readonly merged: number;
  readonly problems: readonly SettingProblem[];
  readonly busy: boolean;
  readonly onChange: (changes: Partial<Settings>) => void;
  readonly onType: (phrase: string) => void;
  readonly onRun: () => void;
  readonly onReset: () => void;
  /** Leads to where a network without shipped weights can be trained. */
  readonly onTrain: () => void;
}

const choices = (values: readonly number[]) => values.map((value) => ({ value, label: String(value) }));

/** The phrase and the settings of the model, rounds first. Every change runs the model again. */
export function Controls(props: ControlsProps) {
  const { settings, problems, onChange, onTrain } = props;
  const text = useText();
  const problemId = useId();
  const isWrong = (field: keyof Settings) => problems.some((problem) => problem.field === field);
  const number = (field: 'buckets' | 'chunkLength' | 'seed') => ({
    label: <Explain term={field}>{text(`controls.${field}`)}</Explain>,
    name: text(`controls.${field}`),
    value: settings[field],
    invalid: isWrong(field),
    problemId,
    onChange: (value: number) => {
      onChange({ [field]: value });
    },
  });
  /** Values of a part of the network; those without shipped weights are marked. */
  const shapes = (field: keyof NetworkShape, values: readonly number[]) =>
    choices(values).map((choice) => ({
      ...choice,
      warning: hasShippedWeights({ ...settings, [field]: choice.value })
        ? undefined
        : text('controls.untrained'),
    }));
  const doubled = (field: 'buckets' | 'chunkLength') =>
    stepsByPower(settings[field], boundsOf(field, settings));
  return (
    <section className="controls" aria-label={text('controls.title')}>
      <PhraseField {...props} />
      <div className="control-grid">
        <Segments
          label={<Explain term="hashRounds">{text('controls.hashRounds')}</Explain>}
          value={settings.hashRounds}
          options={choices([1, 2, 4, 8])}
          onChange={(hashRounds) => {
            onChange({ hashRounds });
          }}
        />
        <NumberField {...number('buckets')} {...doubled('buckets')} />
        <NumberField {...number('chunkLength')} {...doubled('chunkLength')} />
        <Segments
          label={<Explain term="preset">{text('controls.preset')}</Explain>}
          value={settings.preset}
          options={[
            { value: 'paper', label: text('preset.paper') },
            { value: 'huggingface', label: text('preset.huggingface') },
          ]}
          onChange={(preset) => {
            onChange({ preset });
          }}
        />
        <NumberField
          {...number('seed')}
          {...stepsByOne(settings.seed, boundsOf('seed', settings))}
          action={
            <button
              type="button"
              onClick={() => {
                onChange({ seed: anotherSeed(settings.seed) });
              }}
            >
              {text('controls.drawSeed')}
            </button>
          }
        />
        <Segments
          label={<Explain term="length">{text('controls.length')}</Explain>}
          value={settings.tokens}
          options={shapes('tokens', OFFERED.tokens)}
          onChange={(tokens) => {
            onChange({ tokens });
          }}
        />
        <Segments
          label={<Explain term="layers">{text('controls.layers')}</Explain>}
          value={settings.layers}
          options={shapes('layers', OFFERED.layers)}
          onChange={(layers) => {
            onChange({ layers });
          }}
        />
        <Segments
          label={<Explain term="heads">{text('controls.heads')}</Explain>}
          value={settings.heads}
          options={shapes('heads', OFFERED.heads)}
          onChange={(heads) => {
            onChange({ heads });
          }}
        />
      </div>
      <p className="note untrained-choices">
        <span aria-hidden="true">○ </span>
        {text('controls.untrainedNote')}{' '}
        <button type="button" onClick={onTrain}>
          {text('controls.train')}
        </button>
      </p>
      <p className="problem" id={problemId} role="alert">
        {problems.length > 0 &&
          [
            ...problems.map((problem) =>
              text(problem.actual === 'NaN' ? 'problem.noNumber' : `problem.${problem.rule}`, {
                field: text(`controls.${problem.field}`),
                actual: problem.actual,
                required: problem.required,
              }),
            ),
            text('problem.stays'),
          ].join(' ')}
      </p>
    </section>
  );
}

function PhraseField({ phrase, room, cut, filled, merged, busy, onType, onRun, onReset }: ControlsProps) {
  const id = useId();
  const text = useText();
  const [draft, setDraft] = useState<{ from: string; typed: string } | null>(null);
  // A draft belongs to the phrase that it started from; a reset or another language leaves it behind.
  const value = draft?.from === phrase ? draft.typed : phrase;
  return (
    <form
      className="phrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (value === phrase) onRun();
        else onType(value);
        setDraft(null);
      }}
    >
      <label className="field-label" htmlFor={id}>
        {text('controls.phrase', { count: room })}
      </label>
      <input
        id={id}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          setDraft({ from: phrase, typed: event.target.value });
        }}
      />
      <button type="submit" className="primary" disabled={busy}>
        {text('controls.run')}
      </button>
      <button type="button" onClick={onReset}>
        {text('controls.reset')}
      </button>
      <span className="note" id={`${id}-note`}>
        {[
          cut > 0 && text('controls.cut', { count: cut }),
          filled > 0 && text('controls.filled', { count: filled }),
          merged > 0 && text('controls.merged', { count: merged }),
        ]
          .filter((part) => part !== false)
          .join(' ')}
      </span>
    </form>
  );
}
