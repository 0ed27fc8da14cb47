import type { MouseEvent } from 'react';

const MAIN = 'main';

/** The first thing the keyboard reaches: past the navigation. */
export function SkipLink() {
  return (
    <a className="skip-link" href={`#${MAIN}`} onClick={focusMain}>
      Skip to content
    </a>
  );
}

/** With a base address, following the link itself would leave the page. */
function focusMain(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(MAIN)?.focus();
}
