import { useMemo } from 'react';
import './attention.css';
import { PRESETS } from '../../src/config/presets.ts';
import { attentionDefinition, TOPS, type AttentionView } from '../../src/figures/attention/definition.ts';
import { exactRow } from '../../src/figures/attention/exactRow.ts';
import { heardShares } from '../../src/figures/attention/heardShares.ts';
import { topShares } from '../../src/figures/attention/topShares.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Part } from '../parts/Part.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { AskingPlot } from './AskingPlot.tsx';
import { AskingSays } from './AskingSays.tsx';
import { attentionTables } from './attentionTables.ts';
import { PairGrowth } from './PairGrowth.tsx';
import { SharesPlot } from './SharesPlot.tsx';

const MOST = Math.max(...TOPS);

/** Exact attention: one letter asks, every earlier one answers, few answers carry the weight, and all must be scored. */
export function AttentionFigure(props: FigureProps<AttentionView>) {
  const { run } = props;
  const { recording, letters, pairs } = run;
  const { config } = recording;
  const text = useText();
  const { view, setView, selecting } = useFigure(attentionDefinition, props);
  const { layer, head, token } = selecting.selection;
  const row = useMemo(() => exactRow(recording, { layer, head }, token), [recording, layer, head, token]);
  const shares = useMemo(() => topShares(row.map(({ weight }) => weight)), [row]);
  const heard = useMemo(
    () => heardShares(recording, { layer, head }, pairs, MOST),
    [recording, layer, head, pairs],
  );
  const answer = pairs.find(({ question }) => question === token)?.answer ?? null;
  return (
    <FigureFrame
      name="attention"
      title={text('attention.title')}
      lead={text('attention.lead')}
      tables={attentionTables(text, { row, letters, shares, heard, tokens: config.maxTokens })}
    >
      <Part name="asking" title={text('attention.title')} isFirst>
        <ol className="attention-words">
          {(['query', 'key', 'value'] as const).map((word) => (
            <li key={word} data-word={word}>
              <b>{text(`attention.term.${word}`)}</b>{' '}
              {text(`attention.word.${word}`, { scaled: PRESETS[config.preset].scaleLogits ? 'yes' : 'no' })}
            </li>
          ))}
        </ol>
        <p className="attention-note">{text('attention.shared')}</p>
        <AskingPlot {...selecting} row={row} letters={letters} answer={answer} top={view.top} />
        <AskingSays
          row={row}
          letters={letters}
          token={token}
          answer={answer}
          place={config.heads * config.layers.length > 1 ? { layer, head } : null}
        />
      </Part>
      <div className="attention-below">
        <Part name="shares" title={text('attention.shares')}>
          <h3>{text('attention.shares')}</h3>
          <div className="attention-top">
            <Segments
              label={text('attention.top')}
              value={view.top}
              options={TOPS.map((value) => ({ value, label: String(value) }))}
              onChange={(top) => {
                setView({ top });
              }}
            />
          </div>
          <SharesPlot
            row={row}
            shares={shares}
            heard={heard}
            letters={letters}
            token={token}
            answer={answer}
            top={view.top}
          />
          <p className="attention-conclusion" data-testid="attention-conclusion">
            {text(`attention.conclusion.${2 * heard.led > pairs.length ? 'led' : 'plain'}`, {
              every: heard.led === pairs.length ? 'yes' : 'no',
              led: heard.led,
              count: pairs.length,
            })}
          </p>
        </Part>
        <Part name="growth" title={text('attention.cost')}>
          <PairGrowth tokens={config.maxTokens} />
        </Part>
      </div>
    </FigureFrame>
  );
}
