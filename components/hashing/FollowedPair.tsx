import { headView, meetingOf } from '../../src/figures/pairs/meetings.ts';
import { at } from '../../src/maths/at.ts';
import type { Selection } from '../../src/recording/selection.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { useText } from '../parts/text.ts';

interface FollowedPairProps {
  readonly run: ShownRun;
  readonly selection: Selection;
}

/** From the circle to the run: which question is followed, why it lies near its answer, why one vector serves as both. */
export function FollowedPair({ run: { recording, pairs, letters }, selection }: FollowedPairProps) {
  const text = useText();
  const { layer, head, token } = selection;
  const pair = pairs.find(({ question }) => question === token);
  const view = headView(recording, layer, head);
  const [first] = pairs;
  return (
    <div className="followed-pair">
      <h3>{text('hashing.run.title')}</h3>
      {pair !== undefined && (
        <p data-testid="followed-pair">
          {text('hashing.run.follows', {
            letter: at(letters, pair.question),
            position: pair.question,
            answer: at(letters, pair.answer),
            answerPosition: pair.answer,
          })}{' '}
          {Array.from({ length: view.rounds }, (_, round) =>
            text('hashing.run.round', {
              round: round + 1,
              meeting: meetingOf(view, round, pair.question, pair.answer),
            }),
          ).join(' ')}{' '}
          {text('hashing.run.another')}
        </p>
      )}
      {recording.weights.kind !== 'random' && first !== undefined && (
        <p>{text('hashing.run.learned', { distance: first.question - first.answer })}</p>
      )}
      <p>{text('hashing.run.shared')}</p>
    </div>
  );
}
