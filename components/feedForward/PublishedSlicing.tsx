import { FEED_FORWARD_CHUNKING } from '../../src/costs/published.ts';
import { useText } from '../parts/text.ts';

/** What slices did in the published benchmark of a layer of this width. */
export function PublishedSlicing({ feedForwardDim }: { readonly feedForwardDim: number }) {
  const text = useText();
  const { runs, source } = FEED_FORWARD_CHUNKING;
  const most = Math.max(...runs.map(({ mebibytes }) => Math.max(mebibytes.whole, mebibytes.chunked)));
  const shown = runs.find((run) => run.feedForwardDim === feedForwardDim);
  if (shown === undefined) return null;
  return (
    <div className="slicing-published" data-testid="published">
      <dl>
        {(['whole', 'chunked'] as const).map((way) => (
          <div key={way} data-way={way}>
            <dt>{text(`feedForward.published.${way}`)}</dt>
            <dd>
              <span
                className="slicing-solid"
                aria-hidden="true"
                style={{ width: `${(100 * shown.mebibytes[way]) / most}%` }}
              />
              <span>
                {text('feedForward.megabytes', {
                  amount: Math.round((shown.mebibytes[way] * 2 ** 20) / 1e6),
                })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {text(shown.mebibytes.chunked < shown.mebibytes.whole ? 'feedForward.gain' : 'feedForward.noGain')}
      </p>
      <p className="muted">
        {text('feedForward.published', {
          tokens: shown.tokens,
          width: shown.feedForwardDim,
          heads: shown.heads,
        })}{' '}
        <a href={source.url}>
          {source.authors}, {source.title}, {source.year}
        </a>
      </p>
    </div>
  );
}
