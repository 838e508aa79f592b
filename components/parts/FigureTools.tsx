import { useState, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { NumberTable } from './numberTable.ts';
import { asJson, asTabs } from './numbersAsText.ts';
import { saveFile } from './saveFile.ts';
import { useText } from './text.ts';

interface FigureToolsProps {
  readonly name: string;
  readonly title: string;
  readonly tables: readonly NumberTable[];
  /** Where the figure's drawing is found. */
  readonly body: RefObject<HTMLElement | null>;
}

const PICTURES = ['svg', 'png', 'pdf'] as const;

/** Takes a figure's numbers and the figure as a picture out of the page. */
export function FigureTools({ name, title, tables, body }: FigureToolsProps) {
  const text = useText();
  const { locale } = useIntl();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asTabs(tables));
      setSaid(text('figure.copied'));
    } catch {
      setSaid(text('figure.copyFailed'));
    }
  };
  const save = async (kind: (typeof PICTURES)[number]) => {
    const figure = body.current?.closest<HTMLElement>('[data-figure]');
    if (isBusy || figure == null) return;
    setBusy(true);
    setSaid(text('figure.saving', { file: `${name}.${kind}` }));
    try {
      const { pictureFile } = await import('../picture/pictureFile.ts');
      saveFile(await pictureFile(figure, { kind, title, language: locale }), `${name}.${kind}`);
      setSaid(text('figure.saved', { file: `${name}.${kind}` }));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setSaid(text('figure.saveFailed', { file: `${name}.${kind}`, message }));
    } finally {
      setBusy(false);
    }
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
          saveFile(new Blob([asJson(name, title, tables)], { type: 'application/json' }), `${name}.json`);
        }}
      >
        {text('figure.json')}
      </button>
      {PICTURES.map((kind) => (
        <button key={kind} type="button" aria-disabled={isBusy} onClick={() => void save(kind)}>
          {text('figure.picture', { kind: kind.toUpperCase() })}
        </button>
      ))}
    </div>
  );
}
