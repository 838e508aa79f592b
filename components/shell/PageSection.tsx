import { useRef, type ReactNode } from 'react';
import { tabbable } from 'tabbable';
import { useText } from '../parts/text.ts';
import './pageSection.css';

interface PageSectionProps {
  /** Name in the contents. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A part of the page that the Tab key passes in one step (`useSectionTabs`): Enter goes into it. */
export function PageSection({ label, children }: PageSectionProps) {
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  return (
    <div className="page-section" data-section ref={root}>
      <button
        type="button"
        className="section-door"
        onFocus={() => root.current?.scrollIntoView({ block: 'start' })}
        onClick={() => {
          if (root.current !== null) tabbable(root.current)[1]?.focus();
        }}
      >
        {text('section.door', { section: label })}
      </button>
      {children}
    </div>
  );
}
