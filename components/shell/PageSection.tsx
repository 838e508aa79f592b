import { useRef, type ReactNode } from 'react';
import { tabbable } from 'tabbable';
import { useText } from '../parts/text.ts';
import './pageSection.css';

interface PageSectionProps {
  /** Name of the section, as in `contents.<name>`. */
  readonly name: string;
  /** Whether the Tab key passes the section in one step (`useSectionTabs`), and Enter goes into it. */
  readonly hasDoor: boolean;
  readonly children: ReactNode;
}

/** A part of the page that has an entry in the contents. */
export function PageSection({ name, hasDoor, children }: PageSectionProps) {
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  return (
    <div className="page-section" data-section={name} ref={root}>
      {hasDoor && (
        <button
          type="button"
          className="section-door"
          onFocus={() => root.current?.scrollIntoView({ block: 'start' })}
          onClick={() => {
            if (root.current !== null) tabbable(root.current)[1]?.focus();
          }}
        >
          {text('section.door', { section: text(`contents.${name}`) })}
        </button>
      )}
      {children}
    </div>
  );
}
