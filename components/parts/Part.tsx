import { useState, type ReactNode } from 'react';
import { Sheet } from './Sheet.tsx';
import { useIsPhone } from './useIsPhone.ts';

interface PartProps {
  /** Names the part within its figure, for who shows one part at a time. */
  readonly name: string;
  readonly title: string;
  /** True for what stands at once on a phone too. */
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

/** One of the things that a figure has to say. On a phone all but the first open from below, in a sheet. */
export function Part({ name, title, isFirst = false, children }: PartProps) {
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  if (isFirst || !isPhone) return <div data-part={name}>{children}</div>;
  return (
    <div className="part-door">
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {title}
        <span aria-hidden="true">›</span>
      </button>
      {isOpen && (
        <Sheet
          title={title}
          onClose={() => {
            setOpen(false);
          }}
        >
          {children}
        </Sheet>
      )}
    </div>
  );
}
