/** @returns whether the person asks for less motion, by the system or by `data-motion="reduced"` on the page */
export function isMotionReduced(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'reduced' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
