import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from './text.ts';
import './sheet.css';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Covers most of a phone's screen from below, over the page; Escape, a tap beside it and a button close it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      className="sheet"
      aria-label={title}
      ref={dialog}
      onClose={onClose}
      onClick={(event) => {
        // The dialog itself, and not what stands in it: its backdrop.
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="sheet-content figure-body">
        <button type="button" className="sheet-close" onClick={() => dialog.current?.close()}>
          {text('sheet.close')}
        </button>
        {children}
      </div>
    </dialog>
  );
}
