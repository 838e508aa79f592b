import {
  autoUpdate,
  flip,
  offset,
  safePolygon,
  shift,
  useClick,
  useDismiss,
  useFloating,
  useFocus,
  useHover,
  useInteractions,
  useRole,
} from '@floating-ui/react';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from './text.ts';

interface ExplainProps {
  /** Message that explains the term. */
  readonly term: string;
  /** What a click does besides explaining. */
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

/** A term that explains itself on hover, focus and tap. */
export function Explain({ term, onClick, children }: ExplainProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  // Elements in state rather than refs: they are needed while rendering.
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [bubble, setBubble] = useState<HTMLElement | null>(null);
  const { floatingStyles, context } = useFloating({
    elements: { reference: anchor, floating: bubble },
    open,
    onOpenChange: setOpen,
    placement: 'top-start',
    middleware: [offset(6), flip(), shift({ padding: 8 })],
    whileElementsMounted: autoUpdate,
  });
  const { getReferenceProps, getFloatingProps } = useInteractions([
    useHover(context, { delay: { open: 150 }, handleClose: safePolygon() }),
    useFocus(context),
    useClick(context, { toggle: false }),
    useDismiss(context),
    useRole(context, { role: 'tooltip' }),
  ]);
  useEffect(() => {
    if (!open) return;
    const close = () => {
      setOpen(false);
    };
    // Somebody types: nothing may lie over what they write, wherever the pointer rests.
    document.addEventListener('input', close);
    return () => {
      document.removeEventListener('input', close);
    };
  }, [open]);
  return (
    <>
      <button type="button" className="explain" ref={setAnchor} {...getReferenceProps({ onClick })}>
        {children}
      </button>
      {open && (
        <span className="explanation" ref={setBubble} style={floatingStyles} {...getFloatingProps()}>
          {text(`explain.${term}`)}
        </span>
      )}
    </>
  );
}
