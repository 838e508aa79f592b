import type { ReactNode } from 'react';
import { max } from 'd3';
import { useIntl } from 'react-intl';
import type { GradientGap } from '../../src/protocol/inversion.ts';
import { Explain } from '../parts/Explain.tsx';
import { scientificText } from '../parts/scientificText.ts';
import { useText } from '../parts/text.ts';

interface GradientGapPanelProps {
  readonly gap: GradientGap | null;
  /** How it is measured: a button, progress, cancel. */
  readonly measuring: ReactNode;
}

const SIX_DIGITS = { minimumFractionDigits: 6, maximumFractionDigits: 6 };

/** Gradients by rebuilding activations against those of ordinary back-propagation through the same network. */
export function GradientGapPanel({ gap, measuring }: GradientGapPanelProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const relative = ({ difference, largest }: GradientGap['parameters'][number]) =>
    largest === 0 ? difference : difference / largest;
  const worst = gap === null ? undefined : max(gap.parameters, relative);
  const named = gap?.parameters.find((parameter) => relative(parameter) === worst);
  return (
    <figure className="gradient-gap">
      <figcaption>{text('reversible.gradients')}</figcaption>
      <p className="muted">{text('reversible.gradientsNote')}</p>
      {measuring}
      {gap !== null && worst !== undefined && (
        <dl data-testid="gradient-gap" data-worst={worst}>
          <div>
            <dt>{text('reversible.worst')}</dt>
            <dd className="mono">{scientificText(formatNumber, worst)}</dd>
          </div>
          <div>
            <dt>{text('reversible.worstOf')}</dt>
            <dd className="mono">{named?.name}</dd>
          </div>
          <div>
            <dt>
              <Explain term="loss">{text('reversible.losses')}</Explain>
            </dt>
            <dd className="mono">
              {[gap.losses.rebuilt, gap.losses.stored]
                .map((loss) => (loss === null ? '–' : formatNumber(loss, SIX_DIGITS)))
                .join(' · ')}
            </dd>
          </div>
        </dl>
      )}
    </figure>
  );
}
