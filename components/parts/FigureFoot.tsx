import type { RefObject } from 'react';
import { FigureTools } from './FigureTools.tsx';
import type { NumberTable } from './numberTable.ts';
import { asCsv } from './numbersAsText.ts';
import { saveFile } from './saveFile.ts';
import { TableTwin } from './TableTwin.tsx';
import { useText } from './text.ts';

interface FigureFootProps {
  readonly name: string;
  readonly title: string;
  readonly tables: readonly NumberTable[];
  /** Where the figure's drawing is found. */
  readonly body: RefObject<HTMLElement | null>;
}

/** A figure's numbers as tables, each with a file of its own, and the ways to take all of them and the picture along. */
export function FigureFoot({ name, title, tables, body }: FigureFootProps) {
  const text = useText();
  return (
    <div className="figure-foot">
      <div className="figure-tables">
        {tables.map((table, index) => (
          <div key={table.name} className="figure-table">
            <TableTwin {...table} named={tables.length > 1} />
            <button
              type="button"
              aria-label={text('figure.csvOf', { name: table.name })}
              onClick={() => {
                const file = tables.length > 1 ? `${name}-${String(index + 1)}.csv` : `${name}.csv`;
                saveFile(new Blob([asCsv(table)], { type: 'text/csv' }), file);
              }}
            >
              {text('figure.csv')}
            </button>
          </div>
        ))}
      </div>
      <FigureTools name={name} title={title} tables={tables} body={body} />
    </div>
  );
}
