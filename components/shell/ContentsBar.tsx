import { useEffect, useRef } from 'react';
import { useText } from '../parts/text.ts';
import './contents.css';

interface ContentsBarProps<Id extends string> {
  readonly entries: readonly ContentsEntry<Id>[];
  /** The section that is read now; null above the first. */
  readonly current: Id | null;
  readonly onGo: (id: Id) => void;
  /** Shows one part of the page at a time. */
  readonly onPresent: () => void;
}

interface ContentsEntry<Id extends string> {
  readonly id: Id;
  /** A few words. */
  readonly label: string;
  /** Address of the section, to be copied or opened in a window of its own. */
  readonly href: string;
}

/** What stands on the page, and where the reader is. It stays at the window's top. */
export function ContentsBar<Id extends string>({ entries, current, onGo, onPresent }: ContentsBarProps<Id>) {
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const bar = list.current;
    const link = bar?.querySelector<HTMLElement>('[aria-current]');
    if (bar == null || link == null) return;
    // The bar alone: scrolling the link into view would move the page as well.
    bar.scrollTo({ left: link.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2 });
  }, [current]);
  return (
    <nav className="contents" aria-label={text('contents.label')}>
      <ol ref={list}>
        {entries.map(({ id, label, href }) => (
          <li key={id}>
            <a
              href={href}
              aria-current={id === current ? 'location' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onGo(id);
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ol>
      <button type="button" onClick={onPresent}>
        {text('presenter.start')}
      </button>
    </nav>
  );
}
