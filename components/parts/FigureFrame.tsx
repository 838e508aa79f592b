import { useId, useRef, type ReactNode } from 'react';
import { FigureTools } from './FigureTools.tsx';
import type { NumberTable } from './numberTable.ts';
import { TableTwin } from './TableTwin.tsx';
import { useText } from './text.ts';

interface FigureFrameProps {
  /** Name of the figure in links, tests and files: "tape", "masks". */
  readonly name: string;
  /** The figure's point, in one sentence. */
  readonly title: string;
  /** What stands beside the title: choices of what is shown. */
  readonly controls?: ReactNode;
  readonly lead: ReactNode;
  readonly tables: readonly NumberTable[];
  /** Of its title: h1 where the figure opens its page. */
  readonly heading?: 'h1' | 'h2';
  /** Tables, copy and export stand behind one menu. */
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
}

/** A figure with what every figure has: a title that says its point, copy and export, a table of its numbers. */
export function FigureFrame(props: FigureFrameProps) {
  const { name, title, controls, lead, tables, heading: Heading = 'h2', isQuiet = false, children } = props;
  const text = useText();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const foot = (
    <div className="figure-foot">
      <div>
        {tables.map((table) => (
          <TableTwin key={table.name} {...table} named={tables.length > 1} />
        ))}
      </div>
      <FigureTools name={name} title={title} tables={tables} body={body} />
    </div>
  );
  return (
    <section id={name} className="figure-frame" data-figure={name} aria-labelledby={id}>
      <div className="section-head">
        <div>
          <Heading id={id}>{title}</Heading>
          <div className="lead">{lead}</div>
        </div>
        {controls !== undefined && <div className="view-controls">{controls}</div>}
      </div>
      <div className="figure-body" ref={body}>
        {children}
      </div>
      {isQuiet ? (
        <details className="figure-menu">
          <summary>{text('figure.menu')}</summary>
          {foot}
        </details>
      ) : (
        foot
      )}
    </section>
  );
}
