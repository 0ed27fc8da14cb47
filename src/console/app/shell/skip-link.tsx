import type { MouseEvent } from 'react';

const MAIN = 'main';

/** Skips the navigation for keyboard users. */
export function SkipLink() {
  return (
    <a className="skip-link" href={`#${MAIN}`} onClick={focusMain}>
      Skip to content
    </a>
  );
}

/** Focuses by script, as `<base>` makes a fragment link leave the page. */
function focusMain(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(MAIN)?.focus();
}
