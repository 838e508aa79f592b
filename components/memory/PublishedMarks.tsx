import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3';
import type { LogCurves } from '../../src/figures/plot/logCurves.ts';
import {
  PUBLISHED_POINTS,
  type PublishedModel,
  type PublishedPoint,
} from '../../src/figures/memory/publishedPoints.ts';
import { useText } from '../parts/text.ts';

const SHAPES: Readonly<Record<PublishedModel, SymbolType>> = {
  transformer: symbolSquare,
  global: symbolSquare,
  whole: symbolSquare,
  reformer: symbolTriangle,
  lshAndLocal: symbolTriangle,
  chunked: symbolTriangle,
  performer: symbolCircle,
  activation: symbolDiamond,
};

interface PublishedMarksProps {
  readonly x: LogCurves<string>['x'];
  readonly y: LogCurves<string>['y'];
  /** What a mark is called: model, length, bytes, source. */
  readonly nameOf: (point: PublishedPoint) => string;
  /** Key of the mark that is told of. */
  readonly told: string | null;
  /** Key of the mark that is chosen; the tab stop. */
  readonly chosen: string | null;
  readonly onHover: (key: string) => void;
  readonly onChoose: (key: string) => void;
}

/** Published amounts as solid marks. One tab stop; arrow keys go from mark to mark. */
export function PublishedMarks({ x, y, nameOf, told, chosen, onHover, onChoose }: PublishedMarksProps) {
  const text = useText();
  const [least = 0, most = Infinity] = y.domain();
  const points = PUBLISHED_POINTS.flatMap((point) =>
    point.bytes === null || point.bytes < least || point.bytes > most
      ? []
      : [{ ...point, at: { x: x(point.tokens), y: y(point.bytes) } }],
  ).sort((a, b) => a.tokens - b.tokens);
  const current = Math.max(
    0,
    points.findIndex(({ key }) => key === chosen),
  );
  return (
    <g
      role="list"
      aria-label={text('memory.published')}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        const last = points.length - 1;
        const next =
          event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? last
              : Math.min(last, Math.max(0, current + (step ?? 0)));
        if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
        event.preventDefault();
        event.currentTarget.querySelectorAll<SVGElement>('[role=listitem]')[next]?.focus();
      }}
    >
      {points.map((point, index) => (
        <g
          key={point.key}
          className="published-mark"
          role="listitem"
          tabIndex={index === current ? 0 : -1}
          aria-label={nameOf(point)}
          data-published={point.key}
          data-told={point.key === told}
          transform={`translate(${String(point.at.x)} ${String(point.at.y)})`}
          onFocus={() => {
            onChoose(point.key);
          }}
          onPointerEnter={() => {
            onHover(point.key);
          }}
          onClick={() => {
            onChoose(point.key);
          }}
        >
          <circle className="grip" r={11} />
          <path d={symbol(SHAPES[point.model], 62)() ?? ''} />
        </g>
      ))}
    </g>
  );
}
