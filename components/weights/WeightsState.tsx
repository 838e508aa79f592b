import { useIntl } from 'react-intl';
import type { FailureReason } from '../../src/protocol/failureReason.ts';
import type { OpenedWeights } from '../../src/protocol/openedWeights.ts';
import { reasonText } from '../parts/reason.ts';
import { useText } from '../parts/text.ts';

interface WeightsStateProps {
  readonly opened: OpenedWeights | null;
  /** Name of the file that is being read. */
  readonly opening: string | null;
  readonly failure: FailureReason | null;
  /** Whether the figures show the network that is open. */
  readonly isShown: boolean;
  readonly onClose: () => void;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
}

/** Which weights are open, what was left out of them, and why a file could not be opened. */
export function WeightsState({ opened, opening, failure, isShown, ...act }: WeightsStateProps) {
  const text = useText();
  const { formatList } = useIntl();
  return (
    <>
      <div role="status">
        {opening !== null && <p>{text('weights.opening', { name: opening })}</p>}
        {opened !== null && (
          <>
            <p>
              {text(isShown ? 'weights.shown' : 'weights.elsewhere', {
                name: opened.name,
                tokens: opened.config.maxTokens,
                layers: opened.config.layers.length,
                heads: opened.config.heads,
                steps: opened.steps ?? -1,
              })}
            </p>
            {opened.chosenBuckets !== null && (
              <p>
                {text('weights.chosenBuckets', {
                  buckets: opened.chosenBuckets.join(' × '),
                  tokens: opened.config.maxTokens,
                })}
              </p>
            )}
            {opened.ignored.length > 0 && (
              <p>{text('weights.ignored', { list: formatList(opened.ignored) })}</p>
            )}
            {opened.filled.length > 0 && <p>{text('weights.filled', { list: formatList(opened.filled) })}</p>}
            <div className="weights-buttons">
              {!isShown && (
                <button type="button" onClick={act.onShow}>
                  {text('weights.show')}
                </button>
              )}
              <button type="button" onClick={act.onClose}>
                {text('weights.close')}
              </button>
            </div>
          </>
        )}
      </div>
      {failure !== null && (
        <div role="alert" className="weights-failure">
          <p>
            {reasonText(text, failure)}. {opened === null ? '' : text('weights.stays', { name: opened.name })}
          </p>
          <button type="button" onClick={act.onDismiss}>
            {text('weights.dismiss')}
          </button>
        </div>
      )}
    </>
  );
}
