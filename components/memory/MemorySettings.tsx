import { useId, useState } from 'react';
import { LARGE_MODEL } from '../../src/costs/exampleModels.ts';
import { sizeProblems, SIZE_BOUNDS, type OpenSize } from '../../src/costs/sizeProblems.ts';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { stepsByPower } from '../../src/maths/steps.ts';
import { settingOf, sizesOf, type RunSizes, type Setting } from '../../src/figures/memory/exampleNetworks.ts';
import { Explain } from '../parts/Explain.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';

interface MemorySettingsProps {
  readonly sizes: SizesWithoutTokens;
  /** The shown run's network; null without one. */
  readonly run: RunSizes | null;
  /** Told of sizes that make a network; others stay here and are named. */
  readonly onSizes: (sizes: SizesWithoutTokens) => void;
  /** False where the bytes of a value change nothing. */
  readonly hasPrecision?: boolean;
}

const FIELDS = Object.keys(SIZE_BOUNDS) as OpenSize[];

/** The network whose costs are compared: three that are one press away, and every size by itself. */
export function MemorySettings({ sizes, run, onSizes, hasPrecision = true }: MemorySettingsProps) {
  const text = useText();
  const problemId = useId();
  // What cannot be a network is kept here, until sizes come from elsewhere.
  const [draft, setDraft] = useState<{ from: SizesWithoutTokens; sizes: SizesWithoutTokens } | null>(null);
  const current = draft?.from === sizes ? draft.sizes : sizes;
  const problems = sizeProblems(current);
  const setSizes = (next: SizesWithoutTokens) => {
    setDraft(null);
    onSizes(next);
  };
  const change = (changes: Partial<SizesWithoutTokens>) => {
    const next = { ...current, ...changes };
    if (sizeProblems(next).length > 0) {
      setDraft({ from: sizes, sizes: next });
    } else {
      setSizes(next);
    }
  };
  const settings: Setting[] = run === null ? ['large', 'small'] : ['large', 'small', 'run'];
  return (
    <section className="memory-settings" aria-label={text('memory.network')}>
      <div className="memory-controls">
        <Segments<Setting | 'own'>
          label={<Explain term="costNetwork">{text('memory.network')}</Explain>}
          value={problems.length > 0 ? 'own' : settingOf(current, run)}
          options={settings.map((value) => ({ value, label: text(`memory.setting.${value}`) }))}
          onChange={(setting) => {
            const chosen = setting === 'own' ? null : sizesOf(setting, run);
            if (chosen !== null) setSizes(chosen);
          }}
        />
        {hasPrecision && (
          <Segments
            label={<Explain term="bytesPerValue">{text('memory.bytesPerValue')}</Explain>}
            value={current.bytesPerValue}
            options={[4, 2].map((value) => ({
              value,
              label: text('memory.float', { bits: 8 * value, value }),
            }))}
            onChange={(bytesPerValue) => {
              change({ bytesPerValue });
            }}
          />
        )}
        <button
          type="button"
          onClick={() => {
            setSizes(LARGE_MODEL);
          }}
        >
          {text('controls.reset')}
        </button>
      </div>
      <div className="memory-controls">
        {FIELDS.map((field) => (
          <NumberField
            key={field}
            label={text(`memory.size.${field}`)}
            name={text(`memory.size.${field}`)}
            value={current[field]}
            {...stepsByPower(current[field], SIZE_BOUNDS[field])}
            invalid={problems.some((problem) => problem.field === field)}
            problemId={problemId}
            onChange={(value) => {
              change({ [field]: value });
            }}
          />
        ))}
      </div>
      <p className="note">
        {text('memory.bucketsFollow', {
          chunkLength: sizes.chunkLength,
          buckets: (2 * 65_536) / sizes.chunkLength,
        })}
      </p>
      <p className="problem" id={problemId} role="alert">
        {[
          ...problems.map(({ field, actual, rule, required: [least = NaN, most = NaN] }) =>
            Number.isNaN(actual)
              ? text('memory.problem.noNumber', { field: text(`memory.size.${field}`), least, most })
              : text(`memory.problem.${rule}`, {
                  field: text(`memory.size.${field}`),
                  actual,
                  least,
                  most,
                }),
          ),
          ...(problems.length > 0 ? [text('memory.problem.stays')] : []),
        ].join(' ')}
      </p>
    </section>
  );
}
