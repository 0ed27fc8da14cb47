import { type DocumentNode, parse } from 'graphql';
import { MAX_TOKENS, problemOf } from './document-limits-plugin.ts';

/** Parses a document. Undefined if the text is not valid or its document is too large. */
export function tryToParse(text: string): DocumentNode | undefined {
  try {
    const document = parse(text, { maxTokens: MAX_TOKENS });
    return problemOf(document) ? undefined : document;
  } catch {
    return undefined;
  }
}
