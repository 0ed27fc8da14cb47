/** Search words. Each is in the same share of the items, but the rare word in ten items. */
export const words = { rare: 'zeppelin', common: 'invoice', absent: 'xylophone' } as const;

export const tags = Array.from({ length: 20 }, (_, index) => `area-${index}`);
export const assignees = ['ada', 'grace', 'alan', 'edsger', 'barbara', 'donald', 'frances', 'tony'];

export const verbs = ['Fix', 'Add', 'Remove', 'Rework', 'Document', 'Measure', 'Split', 'Review'];
export const adjectives = [
  'slow',
  'broken',
  'missing',
  'new',
  'old',
  'duplicate',
  'unused',
  'late',
];
export const nouns = [
  ...['export', 'login', words.common, 'report', 'webhook', 'upload', 'filter', 'chart'],
  ...['email', 'search', 'menu', 'backup', 'import', 'session', 'avatar', 'comment'],
];

export const sentences = [
  'A customer wrote that the page stays blank after the second attempt and only a reload helps.',
  'The figures differ from what accounting sees, by a rounding error or by a missing time zone.',
  'It works on a laptop, but on a phone the button is below the fold and nobody finds it.',
  'Steps: open the settings, change the language, go back twice, and wait for the spinner to end.',
  'Before we start we should agree on who may see this, and what happens to older entries.',
  'The log shows a timeout of the upstream service at about the same minute every night.',
  'Done means that a new member understands it without help, and that a test would notice.',
  'There was a similar request in spring, which was closed because the library could not do it.',
  'Please keep the old address working for a while, as partners have it in their bookmarks.',
  'Memory grows by some megabytes an hour until the process is restarted by the supervisor.',
  'The wording should be friendlier: say what went wrong and what one can do about it.',
  'We need numbers from production first; the guess is that one tenant makes most of the load.',
];
