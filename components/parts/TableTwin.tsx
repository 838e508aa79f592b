import { useState } from 'react';
import { cellText, type Cell } from './numberTable.ts';
import { useText } from './text.ts';

interface TableTwinProps {
  /** What the table is of: the title of its figure. */
  readonly name: string;
  readonly head: readonly string[];
  /** Says its name: it is one of several of its figure. */
  readonly named?: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

/** The same numbers as the figure, as a table; made when it is opened. */
export function TableTwin({ name, named = false, head, rows }: TableTwinProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <details
      className="twin"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{named ? text('table.showNamed', { name }) : text('table.show')}</summary>
      {open && (
        <div
          className="twin-scroll scroll-shadow"
          tabIndex={0}
          role="region"
          aria-label={text('table.of', { name })}
        >
          <table>
            <thead>
              <tr>
                {head.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  {row.map((value, column) => (
                    <td key={column}>{cellText(value)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
