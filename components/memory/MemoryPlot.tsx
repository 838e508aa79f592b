import { useCallback, useMemo, useState } from 'react';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import type { Variant } from '../../src/costs/variants.ts';
import {
  curveModels,
  firstLength,
  layoutMemoryCurves,
  modelOf,
  readBudget,
} from '../../src/figures/memory/memoryCurves.ts';
import type { MemoryView } from '../../src/figures/memory/definition.ts';
import { withRemedies, type RemedySwitches } from '../../src/figures/memory/memoryLadder.ts';
import { PUBLISHED_POINTS, type PublishedPoint } from '../../src/figures/memory/publishedPoints.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { BudgetLine } from './BudgetLine.tsx';
import { CurveKey } from '../plot/CurveKey.tsx';
import { CurveLabels } from '../plot/CurveLabels.tsx';
import { curveNames } from './curveNames.ts';
import { LogPlot } from '../plot/LogPlot.tsx';
import { PublishedMarks } from './PublishedMarks.tsx';
import { PublishedTold } from './PublishedTold.tsx';
import { RunMark } from './RunMark.tsx';
import { useAmounts } from './useAmounts.ts';
import { useFittedPlot } from '../plot/useFittedPlot.ts';

interface MemoryPlotProps {
  readonly shown: readonly Variant[];
  /** Remedies that are taken; their model has a curve and is the thick one. */
  readonly switches: RemedySwitches;
  readonly sizes: SizesWithoutTokens;
  readonly budget: number;
  readonly published: boolean;
  /** Length of the shown run; null without one. */
  readonly runTokens: number | null;
  /** Key of the published amount that is chosen. */
  readonly point: string | null;
  readonly onView: (change: Pick<MemoryView, 'budget'> | Pick<MemoryView, 'point'>) => void;
}

const HEIGHT = 340;

const PUBLISHED_BYTES = PUBLISHED_POINTS.flatMap(({ bytes }) => (bytes === null ? [] : [bytes]));

/** Up to so many curves, a crossing needs no name. */
const NAMELESS = 3;

/** Peak memory against length, both in equal factors; formulas are lines and hollow dots, published amounts solid. */
export function MemoryPlot(props: MemoryPlotProps) {
  const { shown, switches, sizes, budget, published, runTokens, point, onView } = props;
  const text = useText();
  const amounts = useAmounts();
  const [ref, room] = useWidth<HTMLDivElement>(720);
  // Under the pointer last; another choice takes its place.
  const [hovered, setHovered] = useState<{ key: string; over: string | null } | null>(null);
  const told = hovered?.over === point ? hovered.key : point;
  const from = firstLength(runTokens);
  const models = useMemo(() => curveModels(shown, withRemedies(switches)), [shown, switches]);
  const taken = modelOf(withRemedies(switches)).id;
  const ids = useMemo(() => models.map(({ id }) => id), [models]);
  const lay = useCallback(
    (width: number) =>
      layoutMemoryCurves(models, sizes, {
        width,
        from,
        height: HEIGHT,
        holding: published ? PUBLISHED_BYTES : [],
      }),
    [models, sizes, from, published],
  );
  const { nameOf, names } = useMemo(
    () => curveNames(ids, (id) => text(`variant.${id}`), room),
    [ids, text, room],
  );
  const { layout, width, margin } = useFittedPlot(lay, room, nameOf);
  const readings = readBudget(models, layout.x, sizes, budget);
  // A few crossings are told apart by their curves; more need their names.
  const crossingName = (variant: string) => (models.length > NAMELESS ? nameOf(variant) : '');
  const fits = (count: number) => (count === Infinity ? text('memory.any') : amounts.tokens(count));
  const publishedName = (point: PublishedPoint) => publishedText(point, text, amounts);
  return (
    <div ref={ref} className="memory-plot">
      <LogPlot
        plot={layout}
        width={width}
        margin={margin}
        height={HEIGHT}
        amountText={amounts.roundBytes}
        acrossName={text('memory.length')}
        upName={text('memory.peak')}
        keepFree={layout.y(budget)}
        description={text('memory.description', {
          budget: amounts.roundBytes(budget),
          list: readings
            .map(({ variant, longest }) => `${text(`variant.${variant}`)}: ${fits(longest)}`)
            .join('; '),
        })}
        handles={
          <>
            <BudgetLine
              budget={budget}
              readings={readings}
              width={width}
              height={HEIGHT}
              margin={margin}
              y={layout.y}
              nameOf={crossingName}
              onBudget={(next) => {
                onView({ budget: next });
              }}
            />
            {published && (
              <PublishedMarks
                x={layout.x}
                y={layout.y}
                nameOf={publishedName}
                told={told}
                chosen={point}
                onHover={(key) => {
                  setHovered({ key, over: point });
                }}
                onChoose={(key) => {
                  setHovered(null);
                  onView({ point: key });
                }}
              />
            )}
          </>
        }
      >
        {layout.curves.map(({ id, path }) => (
          <path key={id} className="memory-curve" data-variant={id} data-taken={id === taken} d={path} />
        ))}
        {runTokens !== null && <RunMark tokens={runTokens} at={layout.x(runTokens)} height={HEIGHT} />}
        <CurveLabels curves={layout.curves} nameOf={nameOf} width={width} margin={margin} height={HEIGHT} />
      </LogPlot>
      <CurveKey names={names} />
      {published && (
        <PublishedTold
          point={PUBLISHED_POINTS.find(({ key }) => key === told) ?? null}
          nameOf={publishedName}
        />
      )}
    </div>
  );
}

/** A published amount with its source, in words. */
function publishedText(
  { model, work, tokens, bytes, source }: PublishedPoint,
  text: ReturnType<typeof useText>,
  amounts: ReturnType<typeof useAmounts>,
): string {
  return text('memory.publishedPoint', {
    model: text(`memory.model.${model}`),
    work: text(`memory.work.${work}`),
    tokens: amounts.tokens(tokens),
    bytes: bytes === null ? text('memory.outOfMemory') : amounts.bytes(bytes),
    source: `${source.title} (${String(source.year)}), ${source.where}`,
  });
}
