import { useId, useState } from 'react';
import { hashDirections, hashSets, sampleBits } from '../../src/figures/hashing/families.ts';
import { useText } from '../parts/text.ts';
import { FamilyCard } from './FamilyCard.tsx';
import './hashing.css';

const WORD = [true, false, true, true, false, false, true, false];
const OTHER_WORD = [true, false, false, true, false, false, true, true];
const ELEMENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const SET = [true, true, true, true, false, false, false, false];
const OTHER_SET = [false, true, true, true, true, false, false, false];

/** Buckets of the cross-polytope's card. */
const BUCKETS = 8;

/** Four families of locality-sensitive hashes: two of discrete things, two of directions. Each can be changed. */
export function FamiliesFigure() {
  const text = useText();
  const [word, setWord] = useState<readonly boolean[]>(OTHER_WORD);
  const [set, setSet] = useState<readonly boolean[]>(OTHER_SET);
  const [degrees, setDegrees] = useState({ hyperplanes: 60, polytope: 30 });
  const [seed, setSeed] = useState(1);
  const radians = (angle: number) => (angle * Math.PI) / 180;
  return (
    <div>
      <h3>{text('hashing.families.title')}</h3>
      <p className="note">{text('hashing.families.lead')}</p>
      <p>
        <button
          type="button"
          onClick={() => {
            setSeed(seed + 1);
          }}
        >
          {text('hashing.families.again')}
        </button>
      </p>
      <div className="families">
        <FamilyCard family="bits" draws={sampleBits(WORD, word, seed)}>
          <Fixed name="A" values={WORD.map((bit) => (bit ? '1' : '0'))} held={[]} />
          <Toggles
            name="B"
            values={word}
            names={word.map((bit) => (bit ? '1' : '0'))}
            label={(index) =>
              text('hashing.families.bit', { position: index + 1, bit: word[index] === true ? 1 : 0 })
            }
            onChange={setWord}
          />
        </FamilyCard>
        <FamilyCard family="sets" draws={hashSets(SET, set, seed)}>
          <Fixed name="A" values={ELEMENTS} held={SET} />
          <Toggles
            name="B"
            values={set}
            names={ELEMENTS}
            label={(index) => text('hashing.families.element', { name: ELEMENTS[index] ?? '' })}
            onChange={setSet}
          />
        </FamilyCard>
        {(['hyperplanes', 'polytope'] as const).map((family) => (
          <FamilyCard
            key={family}
            family={family}
            draws={hashDirections(radians(degrees[family]), family === 'polytope' ? BUCKETS : 2, seed)}
          >
            <AngleSlider
              value={degrees[family]}
              onChange={(value) => {
                setDegrees({ ...degrees, [family]: value });
              }}
            />
          </FamilyCard>
        ))}
      </div>
    </div>
  );
}

interface FixedProps {
  readonly name: string;
  readonly values: readonly string[];
  /** Which of them the set holds; empty where they are no set. */
  readonly held: readonly boolean[];
}

/** What the other one is compared with. */
function Fixed({ name, values, held }: FixedProps) {
  return (
    <div className="family-row">
      <span>{name}</span>
      {values.map((value, index) => (
        <span key={index} className={held[index] === true ? 'held' : held.length > 0 ? 'muted' : undefined}>
          {value}
        </span>
      ))}
    </div>
  );
}

interface TogglesProps {
  readonly name: string;
  readonly values: readonly boolean[];
  readonly names: readonly string[];
  readonly label: (index: number) => string;
  readonly onChange: (values: readonly boolean[]) => void;
}

function Toggles({ name, values, names, label, onChange }: TogglesProps) {
  return (
    <div className="family-row">
      <span>{name}</span>
      {values.map((value, index) => (
        <button
          key={index}
          type="button"
          aria-pressed={value}
          aria-label={label(index)}
          onClick={() => {
            onChange(values.map((each, at) => (at === index ? !each : each)));
          }}
        >
          {names[index]}
        </button>
      ))}
    </div>
  );
}

function AngleSlider({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const text = useText();
  const id = useId();
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {text('hashing.families.angle', { angle: value })}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={180}
        value={value}
        onChange={(event) => {
          onChange(event.target.valueAsNumber);
        }}
      />
    </>
  );
}
