/** As long as a document may be, in characters: registered or not. */
export const MAX_DOCUMENT_CHARACTERS = 16_384;

/** What a GraphQL document with one operation says. */
export type DocumentFacts = {
  /** SHA-256 of the text, in hexadecimal digits. */
  hash: string;
  /** The same of the text as it is printed in one form, by which equal documents are known. */
  normalizedHash: string;
  /** Of its operation; null for one without. */
  name: string | null;
  kind: 'query' | 'mutation';
  /** What it uses of the schema, such as `Project.name`, in order and each once. */
  schemaCoordinates: readonly string[];
};

/** The facts of a document, or each thing that keeps it from running on this server. */
type Inspection =
  | { facts: DocumentFacts; problems?: undefined }
  | { facts?: undefined; problems: readonly string[] };

export type InspectDocument = (text: string) => Inspection;

declare module '../../kernel/context.ts' {
  interface Ports {
    /** Reads a GraphQL document, of which operations know nothing but what it says. */
    inspectDocument: InspectDocument;
  }
}
