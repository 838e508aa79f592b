import { useState, type RefObject } from 'react';
import type { NumberTable } from './numberTable.ts';
import { pictureOf } from './pictureOf.ts';
import { asCsv, asTabs } from './numbersAsText.ts';
import { saveFile } from './saveFile.ts';
import { useText } from './text.ts';

interface FigureToolsProps {
  readonly name: string;
  readonly title: string;
  readonly tables: readonly NumberTable[];
  /** Where the figure's drawing is found. */
  readonly body: RefObject<HTMLElement | null>;
}

/** Takes a figure's numbers and its drawing out of the page. */
export function FigureTools({ name, title, tables, body }: FigureToolsProps) {
  const text = useText();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asTabs(tables));
      setSaid(text('figure.copied'));
    } catch {
      setSaid(text('figure.copyFailed'));
    }
  };
  const save = () => {
    const picture = body.current === null ? null : pictureOf(body.current, title);
    if (picture !== null) saveFile(picture, `${name}.svg`);
  };
  return (
    <div className="figure-tools" role="group" aria-label={text('figure.tools', { name: title })}>
      <span role="status">{said}</span>
      <button type="button" onClick={() => void copy()}>
        {text('figure.copy')}
      </button>
      <button
        type="button"
        onClick={() => {
          saveFile(new Blob([asCsv(tables)], { type: 'text/csv' }), `${name}.csv`);
        }}
      >
        {text('figure.csv')}
      </button>
      <button type="button" onClick={save}>
        {text('figure.picture')}
      </button>
    </div>
  );
}
