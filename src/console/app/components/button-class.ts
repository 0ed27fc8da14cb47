/** How much a button asks to be pressed: one primary a page, danger where something ends. */
export type Tone = 'primary' | 'secondary' | 'danger' | 'danger-outline' | 'quiet';

export function buttonClass(tone: Tone = 'secondary', more = ''): string {
  return `button button-${tone} ${more}`.trim();
}
