import type { Locator } from 'playwright';
import type { Reading } from './figureAddress.ts';

/** A group of radio buttons: the label of the checked one. */
export function chosen(group: string): Reading {
  return (figure) =>
    figure
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { checked: true })
      .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.textContent).join());
}

/** A slider by its name: the number at which it stands. */
export function slid(name: string | RegExp): Reading {
  return (figure) =>
    figure
      .getByRole('slider', { name, exact: true })
      .evaluateAll(([slider]) =>
        slider instanceof HTMLInputElement
          ? slider.valueAsNumber
          : slider && Number(slider.getAttribute('aria-valuenow')),
      );
}

/** A slider by its name: what is said of its value. */
export function saidOf(name: string): Reading {
  return (figure) =>
    figure
      .getByRole('slider', { name, exact: true })
      .evaluateAll(([slider]) => slider?.getAttribute('aria-valuetext'));
}

/** A checkbox or switch by its name. */
export function checked(name: string, role: 'checkbox' | 'switch' = 'checkbox'): Reading {
  return (figure) =>
    figure
      .getByRole(role, { name, exact: true })
      .evaluateAll(([box]) => box instanceof HTMLInputElement && box.checked);
}

/** Names of the buttons that are pressed, of those whose name matches. */
export function pressed(name: RegExp): Reading {
  return (figure) =>
    figure
      .getByRole('button', { name, pressed: true })
      .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel ?? button.textContent).join());
}

/** A text box by its label: what stands in it. */
export function typed(label: string): Reading {
  return (figure) =>
    figure
      .getByRole('textbox', { name: label, exact: true })
      .evaluateAll(([box]) => box instanceof HTMLInputElement && box.value);
}

/** Whether what unfolds under this summary is unfolded. */
export function unfolded(summary: string): Reading {
  return (figure) =>
    figure
      .locator('details', { has: figure.page().locator('summary', { hasText: summary }) })
      .evaluateAll(([details]) => details instanceof HTMLDetailsElement && details.open);
}

/** The part of a text that the pattern catches. */
export function caught(place: string, pattern: RegExp): Reading {
  return async (figure) => pattern.exec(await textOf(figure.locator(place)))?.[1];
}

/** A reading within a part of the figure. */
export function within(place: string, read: Reading): Reading {
  return (figure) => read(figure.locator(place));
}

/** The same attribute of all elements at a place. */
export function attributes(place: string, name: string): Reading {
  return (figure) =>
    figure
      .locator(place)
      .evaluateAll((elements, attribute) => elements.map((each) => each.getAttribute(attribute)), name);
}

async function textOf(place: Locator): Promise<string> {
  return (await place.allTextContents()).join(' ');
}
