import { useId, useRef, type ReactNode } from 'react';
import { FigureMenu } from './FigureMenu.tsx';
import type { NumberTable } from './numberTable.ts';

interface FigureFrameProps {
  /** Name of the figure in links, tests and files: "tape", "masks". */
  readonly name: string;
  /** The figure's point, in one sentence. */
  readonly title: string;
  /** What stands beside the title: choices of what is shown. */
  readonly controls?: ReactNode;
  readonly lead: ReactNode;
  readonly tables: readonly NumberTable[];
  readonly children: ReactNode;
}

/** A figure with what every figure has: a title that says its point, its controls, and its numbers behind one menu. */
export function FigureFrame({ name, title, controls, lead, tables, children }: FigureFrameProps) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  return (
    <section id={name} className="figure-frame" data-figure={name} aria-labelledby={id}>
      <div className="section-head">
        <div>
          <h2 id={id}>{title}</h2>
          <div className="lead">{lead}</div>
        </div>
        {controls !== undefined && <div className="view-controls">{controls}</div>}
      </div>
      <div className="figure-body" ref={body}>
        {children}
      </div>
      <FigureMenu name={name} title={title} tables={() => tables} body={body} />
    </section>
  );
}
