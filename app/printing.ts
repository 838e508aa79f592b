/** CSS pixels between the margins of an A4 page on its side: 277 mm. */
const PAPER = 1046;

/** A page of a phone is not blown up beyond this. */
const LARGEST = 1.25;

/**
 * Fits the page to paper: laid out as on the screen, so that no drawing is cut, and made smaller. A print begins at
 * once, so nothing may wait for another layout.
 */
export function fitToPaper(root: HTMLElement): void {
  addEventListener('beforeprint', () => {
    const page = root.querySelector<HTMLElement>('main.page');
    if (page === null) return;
    const { colorScheme, paddingLeft, paddingRight } = getComputedStyle(page);
    const width = page.offsetWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    root.dataset['printedFrom'] = colorScheme === 'dark' ? 'dark' : 'light';
    root.style.setProperty('--paper-width', `${width}px`);
    root.style.setProperty('--paper-zoom', String(Math.min(LARGEST, PAPER / width)));
  });
  addEventListener('afterprint', () => {
    delete root.dataset['printedFrom'];
    root.style.removeProperty('--paper-width');
    root.style.removeProperty('--paper-zoom');
  });
}
