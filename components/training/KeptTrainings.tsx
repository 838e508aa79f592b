import { useIntl } from 'react-intl';
import { useText } from '../parts/text.ts';

interface KeptTrainingsProps {
  /** Trainings that earlier pages have left, the newest first. */
  readonly kept: readonly {
    readonly id: string;
    /** Milliseconds since 1970. */
    readonly savedAt: number;
    readonly step: number;
    readonly steps: number;
    readonly tokens: number;
    readonly layers: number;
    readonly heads: number;
  }[];
  /** Null while a training is under way that would be replaced. */
  readonly onTakeUp: ((id: string) => void) | null;
  readonly onDecline: (id: string) => void;
}

/** Trainings that a closed or reloaded page has left, each with a way to go on and one to discard it. */
export function KeptTrainings({ kept, onTakeUp, onDecline }: KeptTrainingsProps) {
  const text = useText();
  const { formatDate } = useIntl();
  if (kept.length === 0) return null;
  return (
    <ul className="kept-trainings" data-testid="kept-trainings">
      {kept.map(({ id, savedAt, ...facts }) => (
        <li key={id}>
          <p>
            {text('training.kept', {
              ...facts,
              when: formatDate(savedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
          <div className="training-buttons">
            <button
              type="button"
              className="primary"
              aria-disabled={onTakeUp === null}
              onClick={() => onTakeUp?.(id)}
            >
              {text('training.takeUp')}
            </button>
            <button
              type="button"
              onClick={() => {
                onDecline(id);
              }}
            >
              {text('training.decline')}
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
