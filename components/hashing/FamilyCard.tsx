import type { ReactNode } from 'react';
import type { Draws } from '../../src/figures/hashing/families.ts';
import { useText } from '../parts/text.ts';
import { AgreementStrip } from './AgreementStrip.tsx';

export type Family = 'bits' | 'sets' | 'hyperplanes' | 'polytope';

interface FamilyCardProps {
  readonly family: Family;
  readonly draws: Draws;
  /** What is changed by hand. */
  readonly children: ReactNode;
}

/** One family of hashes: who and when, what it hashes, forty fresh draws beside the exact probability. */
export function FamilyCard({ family, draws, children }: FamilyCardProps) {
  const text = useText();
  const { agrees, probability } = draws;
  const count = agrees.filter(Boolean).length;
  const counted = text('hashing.family.counted', {
    count,
    total: agrees.length,
    share: count / agrees.length,
  });
  return (
    <div className="family" data-family={family}>
      <h4>{text(`hashing.familyName.${family}`)}</h4>
      <p className="note">{text(`hashing.familySource.${family}`)}</p>
      {children}
      <AgreementStrip agrees={agrees} label={counted} />
      <p className="hash-readout">
        {counted} · {text(`hashing.familyFormula.${family}`, { probability })}
      </p>
    </div>
  );
}
