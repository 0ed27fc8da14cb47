const GAP = 4;
const MARGIN = 8;

type Anchor = { button: HTMLElement; align: 'start' | 'end' };

/** Places a popover below its button, or above where there is more room, within the viewport. */
export function positionPopover(popover: HTMLElement, { button, align }: Anchor): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const isBelow = innerHeight - bottom > 240 || innerHeight - bottom > top;
  popover.style.inset = 'auto';
  if (isBelow) popover.style.top = `${bottom + GAP}px`;
  else popover.style.bottom = `${innerHeight - top + GAP}px`;
  if (align === 'end') popover.style.right = `${Math.max(width - right, MARGIN)}px`;
  else popover.style.left = `${Math.max(left, MARGIN)}px`;
}
