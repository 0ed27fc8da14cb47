const GAP = 4;
const MARGIN = 8;

type Beside = { button: HTMLElement; align: 'start' | 'end' };

/** Puts a sheet under a button, or above it where there is more room, inside the window. */
export function placeBeside(sheet: HTMLElement, { button, align }: Beside): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const isBelow = innerHeight - bottom > 240 || innerHeight - bottom > top;
  sheet.style.inset = 'auto';
  if (isBelow) sheet.style.top = `${bottom + GAP}px`;
  else sheet.style.bottom = `${innerHeight - top + GAP}px`;
  if (align === 'end') sheet.style.right = `${Math.max(width - right, MARGIN)}px`;
  else sheet.style.left = `${Math.max(left, MARGIN)}px`;
}
