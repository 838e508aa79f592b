import { chunkBefore } from '../../src/figures/tape/chunkBefore.ts';
import { chunkCuts } from '../../src/figures/tape/chunkCuts.ts';
import { sortStageAt } from '../../src/figures/tape/sortStages.ts';
import { at } from '../../src/maths/at.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { toldAt } from './MeetingArcs.tsx';
import type { TapeProps } from './tapeProps.ts';

/** In words under the tape: what is selected, whether it meets its answer or its question, where its chunk looks back, whether it is held, how chunks cut buckets. */
export function TapeSays({ tape, letters, rounds, progress, selection, pinned }: TapeProps) {
  const text = useText();
  const { token, head, round } = selection;
  const cell = at(tape.cells, token);
  const chunk = selection.chunk ?? cell.chunk;
  const before = chunkBefore(chunk, tape.chunks, rounds);
  const cuts = chunkCuts(tape);
  const arc = tape.arcs.find(({ question, answer }) => question === token || answer === token);
  const isTold = toldAt(sortStageAt(progress)) === 'meetings';
  const inside = cuts.filter((cut) => cut.inside !== null).length;
  return (
    <div className="tape-says">
      <p>
        <span className="tape-pin" data-state={pinned ? 'pinned' : 'free'}>
          {text(pinned ? 'tape.pinned' : 'tape.free')}
        </span>{' '}
        <b>
          {text('tape.value', {
            position: token,
            letter: at(letters, token),
            bucket: cell.bucket,
            chunk: cell.chunk,
          })}
        </b>
        {'. '}
        {tape.arcs.length > 0 && (
          <span data-testid="tape-pair" data-meeting={isTold ? arc?.meeting : undefined}>
            {arc === undefined
              ? text('tape.asksNothing')
              : arc.question === token
                ? text('facts.asks', { position: arc.answer, letter: at(letters, arc.answer) })
                : text('tape.answers', { position: arc.question })}
            {arc !== undefined &&
              isTold &&
              ` ${text(`facts.answer.${arc.meeting}`, { head: head + 1, round: round + 1 })}`}
          </span>
        )}
      </p>
      <p>
        {before === null
          ? tape.chunks === 1
            ? text('tape.looksAlone')
            : text('tape.looksRound', { chunk, round: ((round + rounds - 1) % rounds) + 1 })
          : text('tape.looks', { chunk, before })}{' '}
        <Explain term="tapeWrap">{text('tape.wrap')}</Explain>
      </p>
      {cuts.length > 0 && (
        <p>
          <span className="cut-sample" aria-hidden="true" />{' '}
          <Explain term="chunkCuts">{text('tape.cuts', { inside, count: cuts.length })}</Explain>
        </p>
      )}
    </div>
  );
}
