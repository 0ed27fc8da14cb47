import { type DocumentNode, parse } from 'graphql';
import { MAX_TOKENS } from './document-limits-plugin.ts';

/** A text as a document, or nothing where it is none. */
export function tryToParse(text: string): DocumentNode | undefined {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch {
    return undefined;
  }
}
