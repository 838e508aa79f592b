import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { layoutScoreCurves } from '../../src/figures/time/operationCurves.ts';
import type { RunSizes } from '../../src/figures/memory/exampleNetworks.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { CurveKey } from '../plot/CurveKey.tsx';
import { CurveLabels } from '../plot/CurveLabels.tsx';
import { curveNames } from '../memory/curveNames.ts';
import { EvenMark } from './EvenMark.tsx';
import { LogPlot } from '../plot/LogPlot.tsx';
import { powerOfTen } from '../plot/powerOfTwo.ts';
import { useFittedPlot } from '../plot/useFittedPlot.ts';

const HEIGHT = 240;

const SCORED = ['exact', 'lsh'] as const;

/** How many scores the shown run computes, against all causal pairs, and the length at which the two are even. */
export function ScoresPlot({ run }: { readonly run: RunSizes }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const [ref, room] = useWidth<HTMLDivElement>(480);
  const { tokens, hashRounds, chunkLength } = run;
  const lay = useCallback(
    (width: number) => layoutScoreCurves({ tokens, hashRounds, chunkLength }, { width, height: HEIGHT }),
    [tokens, hashRounds, chunkLength],
  );
  const { nameOf, names } = useMemo(
    () => curveNames(SCORED, (id) => text(`time.scores.${id}`), room),
    [text, room],
  );
  const { layout, width, margin } = useFittedPlot(lay, room, nameOf);
  const { breakEven, here, x, y } = layout;
  const even = x(breakEven);
  const verdict = here.lsh < here.exact ? 'fewer' : 'noFewer';
  const values = {
    ...{ rounds: hashRounds, chunkLength, tokens, breakEven },
    ...{ lsh: here.lsh, exact: here.exact },
  };
  return (
    <div ref={ref} data-testid="break-even" data-break-even={breakEven}>
      <p className="here">
        {text('time.breakEven', values)} {text(`time.breakEven.${verdict}`, values)}
      </p>
      <LogPlot
        plot={layout}
        {...{ width, margin }}
        height={HEIGHT}
        amountText={powerOfTen}
        acrossName={text('memory.length')}
        upName={text('time.scoresOfHead')}
        description={text('time.breakEven', values)}
      >
        {layout.curves.map(({ id, path }) => (
          <path
            key={id}
            className="memory-curve"
            data-variant={id === 'exact' ? 'transformer' : 'reformer'}
            d={path}
          />
        ))}
        <EvenMark
          at={even}
          width={width}
          height={HEIGHT}
          label={text('time.even', { count: breakEven })}
          short={formatNumber(breakEven)}
        />
        <g className="run-mark" data-run-length={tokens}>
          {(['exact', 'lsh'] as const).map((id) => (
            <circle key={id} cx={x(tokens)} cy={y(here[id])} r={5} />
          ))}
          <text x={x(tokens) + 10} y={y(Math.min(here.exact, here.lsh)) + 24}>
            {text('memory.here', { count: tokens })}
          </text>
        </g>
        <CurveLabels curves={layout.curves} {...{ nameOf, width, margin }} height={HEIGHT} />
      </LogPlot>
      <CurveKey names={names} />
    </div>
  );
}
