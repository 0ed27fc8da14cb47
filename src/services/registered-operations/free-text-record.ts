import { v7 as uuid } from 'uuid';
import type { Database, PreparedStatement } from '../../db/database.ts';
import { isStorable } from '../schemas.ts';
import type { DocumentFacts } from './document-facts.ts';

type RecordedFacts = Pick<DocumentFacts, 'hash' | 'normalizedHash' | 'name' | 'kind'>;

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

type Noted = RecordedFacts & {
  organizationId: string;
  id: string;
  text: string;
  at: string;
  /** How often, by the key. */
  uses: Record<string, number>;
};

/** A client that makes up its texts fills neither the memory nor the database. */
const MAX_NOTED = 1_000;
const MAX_RECORDED = 1_000;
const MAX_CHARACTERS = 16_384;

const writeFreeTexts: PreparedStatement = {
  name: 'write-free-texts',
  text: `
    WITH noted AS (
      SELECT n.* FROM jsonb_to_recordset(($1::text)::jsonb) AS n(
        "organizationId" uuid, "id" uuid, "hash" text, "normalizedHash" text, "text" text,
        "name" text, "kind" text, "at" timestamptz, "uses" jsonb)),
    unknown AS (
      SELECT n.* FROM noted n
       WHERE EXISTS (SELECT 1 FROM "organizations" o WHERE o."id" = n."organizationId")
         AND NOT EXISTS (
           SELECT 1 FROM "documentIds" d JOIN "appVersions" v
               ON v."organizationId" = d."organizationId" AND v."id" = d."appVersionId"
            WHERE d."organizationId" = n."organizationId"
              AND d."documentId" = 'normalized:' || n."normalizedHash" AND v."status" = 'active')
         AND (EXISTS (
             SELECT 1 FROM "recordedOperations" r
              WHERE r."organizationId" = n."organizationId" AND r."hash" = n."hash")
           OR (SELECT count(*) FROM "recordedOperations" r
                WHERE r."organizationId" = n."organizationId") < ${MAX_RECORDED})
       ORDER BY n."organizationId", n."hash"),
    stored AS (
      INSERT INTO "recordedOperations" AS r ("id", "organizationId", "hash", "normalizedHash", "text",
          "name", "kind", "firstSeenAt", "lastSeenAt")
      SELECT "id", "organizationId", "hash", "normalizedHash", "text", "name",
             "kind"::"OperationKind", "at", "at" FROM unknown
      ON CONFLICT ("organizationId", "hash")
      DO UPDATE SET "lastSeenAt" = greatest(r."lastSeenAt", EXCLUDED."lastSeenAt")
      RETURNING r."id", r."organizationId", r."hash"::text)
    INSERT INTO "recordedOperationUses" AS u
        ("organizationId", "recordedOperationId", "apiKeyId", "count", "lastSeenAt")
    SELECT s."organizationId", s."id", k."id", use."value"::int, n."at"
      FROM stored s JOIN unknown n ON n."organizationId" = s."organizationId" AND n."hash" = s."hash"
     CROSS JOIN LATERAL jsonb_each_text(n."uses") use
      JOIN "apiKeys" k ON k."organizationId" = s."organizationId" AND k."id" = use."key"::uuid
     ORDER BY 1, 2, 3
    ON CONFLICT ("organizationId", "recordedOperationId", "apiKeyId")
    DO UPDATE SET "count" = u."count" + EXCLUDED."count",
                  "lastSeenAt" = greatest(u."lastSeenAt", EXCLUDED."lastSeenAt")`,
};

export function createFreeTextRecord(database: Database, now: () => Date): FreeTextRecord {
  let noted = new Map<string, Noted>();

  return {
    note({ organizationId, apiKeyId, text, facts }) {
      if (text.length > MAX_CHARACTERS || !isStorable(text)) return;
      const key = `${organizationId} ${text}`;
      const known = noted.get(key) ?? (noted.size < MAX_NOTED ? make() : undefined);
      if (!known) return;
      known.at = now().toISOString();
      known.uses[apiKeyId] = (known.uses[apiKeyId] ?? 0) + 1;

      function make(): Noted {
        const made = { ...facts(), organizationId, id: uuid(), text, at: '', uses: {} };
        noted.set(key, made);
        return made;
      }
    },
    async flush() {
      if (noted.size === 0) return;
      const texts = noted;
      noted = new Map();
      try {
        await database.query(writeFreeTexts, [JSON.stringify([...texts.values()])]);
      } catch (error) {
        noted = new Map([...texts, ...noted]);
        throw error;
      }
    },
  };
}
