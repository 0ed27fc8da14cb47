import { v7 as uuid } from 'uuid';
import type { Database } from '../../db/database.ts';
import { holdsCredential } from '../../kernel/credential-text.ts';
import { toIsoText } from '../../kernel/iso-text.ts';
import { isStorable } from '../../kernel/schemas.ts';
import { createWriteBehind } from '../../kernel/write-behind.ts';
import type { DocumentFacts } from '../registered/document-facts.ts';
import { MAX_TEXTS_OF_ORGANIZATION, writeFreeTexts } from './write-free-texts.ts';

type RecordedFacts = Pick<DocumentFacts, 'hash' | 'normalizedHash' | 'name' | 'kind'>;

type FreeText = {
  organizationId: string;
  apiKeyId: string;
  text: string;
  /** Called only for a text that is not pending. */
  facts: () => RecordedFacts;
};

/** Records documents that clients send and nobody has registered: a write-behind. */
export type FreeTextRecord = {
  note: (text: FreeText) => void;
  flush: () => Promise<void>;
};

/** ISO times of the first and the last run, and the number of runs by key. */
type Runs = { firstAt: string; lastAt: string; uses: Record<string, number> };

type NotedText = RecordedFacts & Runs & { organizationId: string; id: string; text: string };

const MAX_NAME = 255;
const PAGE_SIZE = 200;
/**
 * Keep a client that generates texts from filling the memory or the share of other organizations.
 */
const BOUNDS = { entriesOfGroup: MAX_TEXTS_OF_ORGANIZATION, characters: 32_000_000 };

export function createFreeTextRecord(database: Database, now: () => Date): FreeTextRecord {
  const texts = createWriteBehind<string, NotedText>({
    merge: add,
    async write(page) {
      await database.query(writeFreeTexts, [JSON.stringify(page)]);
    },
    pageSize: PAGE_SIZE,
    bounds: BOUNDS,
  });

  return {
    note({ organizationId, apiKeyId, text, facts }) {
      if (!isStorable(text) || holdsCredential(text)) return;
      const at = toIsoText(now());
      const noted = texts.entryOf(organizationId, text, () => {
        const { name, ...others } = facts();
        const shown = { ...others, name: name?.slice(0, MAX_NAME) ?? null };
        return { ...shown, organizationId, id: uuid(), text, firstAt: at, lastAt: at, uses: {} };
      });
      if (noted) add(noted, { firstAt: at, lastAt: at, uses: { [apiKeyId]: 1 } });
    },
    flush: texts.flush,
  };
}

function add(noted: NotedText, { firstAt, lastAt, uses }: Runs): void {
  if (firstAt < noted.firstAt) noted.firstAt = firstAt;
  if (lastAt > noted.lastAt) noted.lastAt = lastAt;
  for (const [apiKeyId, count] of Object.entries(uses)) {
    noted.uses[apiKeyId] = (noted.uses[apiKeyId] ?? 0) + count;
  }
}
