import { flushSync } from 'react-dom';

/** Moves the focus to the page's heading, after the focused element was removed. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus();
}

/** Closes a dialog whose opener is about to be removed, and moves the focus to the page's heading. */
export function closeToHeading(close: () => void): void {
  // A closing dialog returns the focus to its opener, so wait for that.
  flushSync(close);
  focusHeading();
}
