import { MOST_DRAWS, type HashingView } from '../../src/figures/hashing/definition.ts';
import { hashDirections, hashSets, sampleBits } from '../../src/figures/hashing/families.ts';
import { ELEMENTS, SET, WORD } from '../../src/figures/hashing/familyExamples.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';
import { AngleSlider } from './AngleSlider.tsx';
import { FamilyCard } from './FamilyCard.tsx';
import { FixedRow } from './FixedRow.tsx';
import { ToggleRow } from './ToggleRow.tsx';
import './hashing.css';
import './hashMore.css';

interface FamiliesFigureProps {
  readonly view: Pick<HashingView, 'word' | 'set' | 'hyperplanes' | 'polytope' | 'draws'>;
  readonly onView: (change: Partial<FamiliesFigureProps['view']>) => void;
}

/** Buckets of the cross-polytope's card. */
const BUCKETS = 8;

/** Four families of locality-sensitive hashes: two of discrete things, two of directions. Each can be changed. */
export function FamiliesFigure({ view, onView }: FamiliesFigureProps) {
  const text = useText();
  const { word, set, draws } = view;
  return (
    <div>
      <h3>{text('hashing.families.title')}</h3>
      <p className="note">{text('hashing.families.lead')}</p>
      <p>
        <button
          type="button"
          onClick={() => {
            onView({ draws: (draws % MOST_DRAWS) + 1 });
          }}
        >
          {text('hashing.families.again')}
        </button>
      </p>
      <div className="families">
        <FamilyCard family="bits" draws={sampleBits(WORD, word, draws)}>
          <FixedRow name="A" values={WORD.map(bitText)} held={[]} />
          <ToggleRow
            name="B"
            values={word}
            names={word.map(bitText)}
            label={(index) =>
              text('hashing.families.bit', { position: index + 1, bit: bitText(at(word, index)) })
            }
            onChange={(next) => {
              onView({ word: next });
            }}
          />
        </FamilyCard>
        <FamilyCard family="sets" draws={hashSets(SET, set, draws)}>
          <FixedRow name="A" values={ELEMENTS} held={SET} />
          <ToggleRow
            name="B"
            values={set}
            names={ELEMENTS}
            label={(index) => text('hashing.families.element', { name: at(ELEMENTS, index) })}
            onChange={(next) => {
              onView({ set: next });
            }}
          />
        </FamilyCard>
        {(['hyperplanes', 'polytope'] as const).map((family) => (
          <FamilyCard
            key={family}
            family={family}
            draws={hashDirections((view[family] * Math.PI) / 180, family === 'polytope' ? BUCKETS : 2, draws)}
          >
            <AngleSlider
              value={view[family]}
              onChange={(value) => {
                onView({ [family]: value });
              }}
            />
          </FamilyCard>
        ))}
      </div>
    </div>
  );
}

function bitText(bit: boolean): string {
  return bit ? '1' : '0';
}
