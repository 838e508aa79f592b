import type { RefObject } from 'react';
import { FigureTools } from './FigureTools.tsx';
import type { NumberTable } from './numberTable.ts';
import { TableTwin } from './TableTwin.tsx';

interface FigureFootProps {
  readonly name: string;
  readonly title: string;
  readonly tables: readonly NumberTable[];
  /** Where the figure's drawing is found. */
  readonly body: RefObject<HTMLElement | null>;
}

/** A figure's numbers as tables, and the ways to take them and the drawing along. */
export function FigureFoot({ name, title, tables, body }: FigureFootProps) {
  return (
    <div className="figure-foot">
      <div>
        {tables.map((table) => (
          <TableTwin key={table.name} {...table} named={tables.length > 1} />
        ))}
      </div>
      <FigureTools name={name} title={title} tables={tables} body={body} />
    </div>
  );
}
