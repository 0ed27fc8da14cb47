/** The emphasis of a button: one primary per view, danger for destructive actions. */
export type Tone = 'primary' | 'secondary' | 'danger' | 'danger-outline' | 'quiet';

export function buttonClass(tone: Tone = 'secondary', more = ''): string {
  return `button button-${tone} ${more}`.trim();
}
