import { type DocumentNode, parse } from 'graphql';
import { MAX_TOKENS } from './document-limits-plugin.ts';

/** Parses a document. Undefined if the text is not valid. */
export function tryToParse(text: string): DocumentNode | undefined {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch {
    return undefined;
  }
}
