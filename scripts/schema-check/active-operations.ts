/** Runs SQL with the parameters `$1`, `$2` and so on, and returns its rows. */
export type Query = (sql: string, values: readonly unknown[]) => Promise<unknown[]>;

/** A registered operation in an active version of an app. */
export type Place = { organization: string; app: string; version: string; name: string };

type Text = { hash: string; text: string };
type PlaceRow = Place & { hash: string };

const PAGE = 500;

const ACTIVE_IDS = `
  SELECT DISTINCT d."organizationId", d."operationId", v."app", v."version"
    FROM "documentIds" d
    JOIN "appVersions" v ON v."organizationId" = d."organizationId" AND v."id" = d."appVersionId"
   WHERE v."status" = 'active'`;

/** The distinct texts in active versions of all organizations. */
export async function* readActiveTexts(query: Query): AsyncGenerator<Text> {
  const sql = `
    SELECT o."hash"::text AS "hash", min(o."text") AS "text"
      FROM "registeredOperations" o JOIN (${ACTIVE_IDS}) a
        ON a."organizationId" = o."organizationId" AND a."operationId" = o."id"
     WHERE o."hash" > $1 GROUP BY o."hash" ORDER BY o."hash" LIMIT ${PAGE}`;
  let last = '';
  for (;;) {
    const page = (await query(sql, [last])) as Text[];
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.hash ?? '';
  }
}

/** The organizations, apps and versions with active texts. */
export async function readPlaces(query: Query, hashes: readonly string[]): Promise<PlaceRow[]> {
  const sql = `
    SELECT g."slug" AS "organization", a."app", a."version", o."name", o."hash"::text AS "hash"
      FROM "registeredOperations" o JOIN (${ACTIVE_IDS}) a
        ON a."organizationId" = o."organizationId" AND a."operationId" = o."id"
      JOIN "organizations" g ON g."id" = o."organizationId"
     WHERE o."hash" = ANY($1) ORDER BY 1, 2, 3, 4, 5`;
  return (await query(sql, [hashes])) as PlaceRow[];
}
