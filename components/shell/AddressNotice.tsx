import type { DroppedPart } from '../../src/scene/decodeScene.ts';
import { useText } from '../parts/text.ts';

interface AddressNoticeProps {
  readonly dropped: readonly DroppedPart[];
  readonly onDismiss: () => void;
}

/** As many parts are told one by one; of a ruined address the rest is counted. */
const TOLD = 4;

/** What of the opened address the page could not take, and what it shows instead. */
export function AddressNotice({ dropped, onDismiss }: AddressNoticeProps) {
  const text = useText();
  if (dropped.length === 0) return null;
  return (
    <div className="notice address-notice" role="status">
      <p>{text('address.dropped')}</p>
      <ul>
        {dropped.slice(0, TOLD).map(({ rule, name, actual, used }, index) => (
          <li key={index} data-rule={rule}>
            {text(`address.${rule}`, { name, actual, used })}
          </li>
        ))}
        {dropped.length > TOLD && <li>{text('address.more', { count: dropped.length - TOLD })}</li>}
      </ul>
      <button type="button" onClick={onDismiss}>
        {text('address.dismiss')}
      </button>
    </div>
  );
}
