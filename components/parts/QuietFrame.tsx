import { useId, useRef, type ReactNode } from 'react';
import { FigureMenu } from './FigureMenu.tsx';
import type { NumberTable } from './numberTable.ts';

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
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  return (
    <section id={name} className="figure-frame" data-figure={name} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <p className="lead">{lead}</p>
      <div className="figure-body" ref={body}>
        {children}
      </div>
      <FigureMenu name={name} title={title} tables={tables} body={body} />
    </section>
  );
}
