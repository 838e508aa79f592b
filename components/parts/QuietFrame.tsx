import { lazy, Suspense, useId, useRef, useState, type ReactNode } from 'react';
import type { NumberTable } from './numberTable.ts';
import { useText } from './text.ts';

// Few open it at first sight: its code comes when they do.
const FigureFoot = lazy(() => import('./FigureFoot.tsx').then((file) => ({ default: file.FigureFoot })));

interface QuietFrameProps {
  /** Name of the figure in links, tests and files. */
  readonly name: string;
  /** The figure's point, in one sentence. */
  readonly title: string;
  /** Of its title: h1 where the figure opens its page. */
  readonly heading: 'h1' | 'h2';
  readonly lead: ReactNode;
  /** Made when the menu is opened. */
  readonly tables: () => readonly NumberTable[];
  readonly children: ReactNode;
}

/** A figure whose tables, copies and pictures stand behind one menu. */
export function QuietFrame({ name, title, heading: Heading, lead, tables, children }: QuietFrameProps) {
  const text = useText();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <section id={name} className="figure-frame" data-figure={name} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <p className="lead">{lead}</p>
      <div className="figure-body" ref={body}>
        {children}
      </div>
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
    </section>
  );
}
