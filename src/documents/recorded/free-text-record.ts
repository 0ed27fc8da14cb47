import { v7 as uuid } from 'uuid';
import type { Database } from '../../db/database.ts';
import { toIsoText } from '../../kernel/iso-text.ts';
import { isStorable } from '../../kernel/schemas.ts';
import { MAX_DOCUMENT_CHARACTERS } from '../registered/document-facts.ts';
import { createNotedTexts, type RecordedFacts } from './noted-texts.ts';
import { writeFreeTexts } from './write-free-texts.ts';

type FreeText = {
  organizationId: string;
  apiKeyId: string;
  text: string;
  /** Worked out only when the text is new since the last writing. */
  facts: () => RecordedFacts;
};

/** Notes the texts that clients run, in memory, and writes those that nobody has registered. */
export type FreeTextRecord = {
  note: (text: FreeText) => void;
  /** Writes what was noted. What cannot be written is kept for the next time. */
  flush: () => Promise<void>;
};

const MAX_NAME = 255;
/** What is written at a time, so that no statement is larger than some megabytes. */
const MAX_WRITTEN = 200;

export function createFreeTextRecord(database: Database, now: () => Date): FreeTextRecord {
  const noted = createNotedTexts();

  function make({ organizationId, text, facts }: FreeText, at: string) {
    const { name, ...others } = facts();
    const shown = { ...others, name: name?.slice(0, MAX_NAME) ?? null };
    return { ...shown, organizationId, id: uuid(), text, firstAt: at, lastAt: at, uses: {} };
  }

  return {
    note(freeText) {
      const { organizationId, apiKeyId, text } = freeText;
      if (text.length > MAX_DOCUMENT_CHARACTERS || !isStorable(text)) return;
      const known = noted.find(organizationId, text);
      if (!known && !noted.hasRoom(organizationId, text)) return;
      const at = toIsoText(now());
      noted.add({ ...(known ?? make(freeText, at)), lastAt: at, uses: { [apiKeyId]: 1 } });
    },
    async flush() {
      const texts = noted.take();
      const failures: unknown[] = [];
      while (texts.length > 0) {
        const some = texts.splice(0, MAX_WRITTEN);
        try {
          await database.query(writeFreeTexts, [JSON.stringify(some)]);
        } catch (error) {
          for (const text of some) noted.add(text);
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
