/** Maximum length of a document in characters, registered or not. */
export const MAX_DOCUMENT_CHARACTERS = 16_384;

/** Facts of a GraphQL document with one operation. */
export type DocumentFacts = {
  /** SHA-256 of the text, in hexadecimal digits. */
  hash: string;
  /** Hash of the normalized text, shared by documents that differ only in formatting. */
  normalizedHash: string;
  /** Operation name. Null for an anonymous operation. */
  name: string | null;
  kind: 'query' | 'mutation';
  /** Schema coordinates it uses, such as `Project.name`, sorted and unique. */
  schemaCoordinates: readonly string[];
};

/** The facts of a document, or the problems that keep it from running on this server. */
type Inspection =
  | { facts: DocumentFacts; problems?: undefined }
  | { facts?: undefined; problems: readonly string[] };

export type InspectDocument = (text: string) => Inspection;

declare module '../../kernel/context.ts' {
  interface Ports {
    /** Validates a GraphQL document and extracts its facts. */
    inspectDocument: InspectDocument;
  }
}
