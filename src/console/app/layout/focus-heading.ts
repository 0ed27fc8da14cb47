import { flushSync } from 'react-dom';

/** Moves the focus to the page's heading, for when the focused element is removed. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus();
}

/** Closes a dialog whose opener is about to be removed, and moves the focus to the page's heading. */
export function closeToHeading(close: () => void): void {
  // The dialog gives the focus back to its opener while it closes, so the heading comes after it.
  flushSync(close);
  focusHeading();
}
