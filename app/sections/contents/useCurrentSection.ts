import { useEffect, useState } from 'react';

/** Share of the window's height at which a section counts as read. */
const READING_LINE = 0.4;

/**
 * @param find where each section stands; null while its code is on its way
 * @returns the last section whose top has passed the reading line; null above the first
 */
export function useCurrentSection<Id extends string>(
  ids: readonly Id[],
  find: (id: Id) => Element | null,
): Id | null {
  const [current, setCurrent] = useState<Id | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = READING_LINE * window.innerHeight;
      setCurrent(ids.findLast((id) => (find(id)?.getBoundingClientRect().top ?? Infinity) <= line) ?? null);
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    later();
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
    };
  }, [ids, find]);
  return current;
}
