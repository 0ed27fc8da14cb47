import type { DocumentFacts } from '../registered/document-facts.ts';

export type RecordedFacts = Pick<DocumentFacts, 'hash' | 'normalizedHash' | 'name' | 'kind'>;

/** What is known in memory of a text of an organization. */
export type NotedText = RecordedFacts & {
  organizationId: string;
  id: string;
  text: string;
  firstAt: string;
  lastAt: string;
  /** How often, by the key. */
  uses: Record<string, number>;
};

/** A client that makes up its texts fills neither the memory nor the database, nor others' share. */
export const MAX_TEXTS_OF_ORGANIZATION = 1_000;
const MAX_CHARACTERS = 32_000_000;

/** Texts by organization, as many as there is room for. */
export function createNotedTexts() {
  const organizations = new Map<string, Map<string, NotedText>>();
  let characters = 0;

  function find(organizationId: string, text: string): NotedText | undefined {
    return organizations.get(organizationId)?.get(text);
  }

  function hasRoom(organizationId: string, text: string): boolean {
    const { size = 0 } = organizations.get(organizationId) ?? {};
    return size < MAX_TEXTS_OF_ORGANIZATION && characters + text.length <= MAX_CHARACTERS;
  }

  /** Adds a text, or what is new of one to what is known. */
  function add(noted: NotedText): void {
    const { organizationId, text } = noted;
    const known = find(organizationId, text);
    if (known) {
      merge(known, noted);
    } else if (hasRoom(organizationId, text)) {
      const texts = organizations.get(organizationId) ?? new Map<string, NotedText>();
      organizations.set(organizationId, texts.set(text, noted));
      characters += text.length;
    }
  }

  /** Everything, which is then forgotten. */
  function take(): NotedText[] {
    const taken = [...organizations.values()].flatMap((texts) => [...texts.values()]);
    organizations.clear();
    characters = 0;
    return taken;
  }

  return { find, hasRoom, add, take };
}

function merge(known: NotedText, { firstAt, lastAt, uses }: NotedText): void {
  known.firstAt = known.firstAt < firstAt ? known.firstAt : firstAt;
  known.lastAt = known.lastAt > lastAt ? known.lastAt : lastAt;
  for (const [apiKeyId, count] of Object.entries(uses)) {
    known.uses[apiKeyId] = (known.uses[apiKeyId] ?? 0) + count;
  }
}
