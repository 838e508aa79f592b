import { useId } from 'react';
import { useText } from '../parts/text.ts';
import './relatives.css';

/** Two other ways out of L², in words: what each gives up where the Reformer gives up pairs. */
export function RelativesText() {
  const text = useText();
  const id = useId();
  return (
    <section className="relatives" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {text('relatives.title')}
      </h2>
      <p className="lead">{text('relatives.lead')}</p>
      <div className="relatives-pair">
        <article>
          <h3>{text('variant.performer')}</h3>
          <p>{text('relatives.performer')}</p>
          <p className="note">{text('relatives.performer.source')}</p>
        </article>
        <article>
          <h3>{text('variant.infinityFormer')}</h3>
          <p>{text('relatives.infinityFormer')}</p>
          <p className="note">{text('relatives.infinityFormer.source')}</p>
        </article>
      </div>
      <p className="note">{text('relatives.where')}</p>
    </section>
  );
}
