import { lazy, Suspense, useState, type RefObject } from 'react';
import type { NumberTable } from './numberTable.ts';
import { useText } from './text.ts';

// Few open it at first sight: its code comes when they do.
const FigureFoot = lazy(() => import('./FigureFoot.tsx').then((file) => ({ default: file.FigureFoot })));

interface FigureMenuProps {
  readonly name: string;
  readonly title: string;
  /** Made when the menu is opened. */
  readonly tables: () => readonly NumberTable[];
  /** Where the figure's drawing is found. */
  readonly body: RefObject<HTMLElement | null>;
}

/** The one menu of a figure: its numbers as tables, and the ways to take them and the drawing along. */
export function FigureMenu({ name, title, tables, body }: FigureMenuProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="figure-menu"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{text('figure.menu')}</summary>
      {isOpen && (
        <Suspense fallback={null}>
          <FigureFoot name={name} title={title} tables={tables()} body={body} />
        </Suspense>
      )}
    </details>
  );
}
