import type { ErrorCode } from '../errors.ts';
import { accessTexts } from './access-texts.ts';
import { conflictTexts } from './conflict-texts.ts';
import type { ErrorText } from './error-text.ts';
import { invalidTexts } from './invalid-texts.ts';
import { loadTexts } from './load-texts.ts';
import { notFoundTexts } from './not-found-texts.ts';

/** The text of each code. A code without one does not compile. */
export const errorTexts: Readonly<Record<ErrorCode, ErrorText>> = {
  ...accessTexts,
  ...notFoundTexts,
  ...invalidTexts,
  ...conflictTexts,
  ...loadTexts,
};
