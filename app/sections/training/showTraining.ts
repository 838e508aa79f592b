import { goTo } from '../../../components/parts/goTo.ts';

/** Brings the training panel into sight, and the keyboard to it. */
export function showTraining(): void {
  goTo(document.querySelector<HTMLElement>('.training h2'));
}
