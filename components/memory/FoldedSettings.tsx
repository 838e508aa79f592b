import type { ReactNode } from 'react';

interface FoldedSettingsProps {
  readonly summary: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** What is seldom set, folded up. */
export function FoldedSettings({ summary, isOpen, onOpen, children }: FoldedSettingsProps) {
  return (
    <details
      className="memory-more"
      open={isOpen}
      onToggle={(event) => {
        // By the browser, to show what was searched for in the page.
        if (event.currentTarget.open !== isOpen) onOpen(event.currentTarget.open);
      }}
    >
      <summary
        onClick={(event) => {
          // The browser would tell of it when the click is over already: the view opens it.
          event.preventDefault();
          onOpen(!isOpen);
        }}
      >
        {summary}
      </summary>
      {children}
    </details>
  );
}
