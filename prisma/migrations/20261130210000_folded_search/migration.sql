-- Searches compare folded texts: lower case without accents. The texts have a table of their own, so that a move of a
-- work item does not write its trigrams again.

-- Lower case of every language, also in a database with the C collation.
DO $do$
DECLARE
    name text := (
        SELECT collname FROM pg_collation WHERE collname IN ('pg_c_utf8', 'und-x-icu') ORDER BY collname LIMIT 1
    );
BEGIN
    EXECUTE format(
        'CREATE FUNCTION "lowerText"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS %L',
        'SELECT lower($1' || coalesce(' COLLATE ' || quote_ident(name), '') || ')'
    );
END
$do$;

-- pg_trgm indexes the characters that the locale of the database calls letters. With the locale C these are only
-- ASCII, so other characters become six capital letters, which a folded text does not have otherwise.
DO $do$
BEGIN
    EXECUTE format(
        'CREATE FUNCTION "indexableText"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS %L',
        CASE WHEN cardinality(show_trgm(U&'\0436')) > 0 THEN 'SELECT $1' ELSE $sql$
    SELECT CASE WHEN octet_length($1) = length($1) THEN $1 ELSE (
        SELECT string_agg(
            CASE WHEN ascii(letter) < 128 THEN letter
                ELSE 'Z' || translate(lpad(to_hex(ascii(letter)), 5, '0'), '0123456789abcdef', 'ABCDEFGHIJKLMNOP') END,
            '' ORDER BY place)
        FROM regexp_split_to_table($1, '') WITH ORDINALITY AS letters (letter, place)
    ) END
$sql$ END
    );
END
$do$;

-- The text in lower case, without accents, and with the usual spelling of letters that do not decompose.
CREATE FUNCTION "foldText"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN octet_length($1) = length($1) THEN lower($1 COLLATE "C") ELSE "indexableText"(
        replace(replace(replace(replace(
            translate(
                regexp_replace(
                    "lowerText"(normalize($1, NFKD)),
                    '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]',
                    '',
                    'g'
                ),
                'ςøđðłıħŧ',
                'σoddliht'
            ),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
    ) END
$$;

-- Pattern of LIKE for the folded texts that contain a word.
CREATE FUNCTION "searchPattern"(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT '%' || regexp_replace("foldText"(word), '([\\%_])', '\\\1', 'g') || '%'
$$;

-- CreateTable
CREATE TABLE "workItemTexts" (
    "organizationId" UUID NOT NULL,
    "workItemId" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "workItemTexts_pkey" PRIMARY KEY ("organizationId","workItemId")
);

-- Filling the table takes about a minute for 200,000 items. Servers of the last release write meanwhile, so the versions
-- of the rows are noted first.
CREATE TEMPORARY TABLE "versionsBefore" AS SELECT "id", "xmin"::text AS "version" FROM "workItems";

INSERT INTO "workItemTexts" ("organizationId", "workItemId", "text")
SELECT "organizationId", "id", "foldText"(concat_ws(E'\n', "taskId", "title", "description"))
FROM "workItems";

-- The index is built in memory if possible: 200,000 items take about 250 MB.
SET maintenance_work_mem = '256MB';

-- CreateIndex
CREATE INDEX "workItemTexts_search_idx" ON "workItemTexts" USING GIN ("organizationId" uuid_ops, "text" gin_trgm_ops);

RESET maintenance_work_mem;

ANALYZE "versionsBefore";

-- From here on, reads and writes wait: about a second for 200,000 items. Weaker locks would be raised by the last
-- statements, which could be a deadlock.
LOCK TABLE "organizations" IN SHARE ROW EXCLUSIVE MODE;

LOCK TABLE "workItems" IN ACCESS EXCLUSIVE MODE;

CREATE FUNCTION "keepWorkItemText"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "workItemTexts" ("organizationId", "workItemId", "text")
    VALUES (
        NEW."organizationId",
        NEW."id",
        "foldText"(concat_ws(E'\n', NEW."taskId", NEW."title", NEW."description"))
    )
    ON CONFLICT ("organizationId", "workItemId") DO UPDATE SET "text" = EXCLUDED."text";
    RETURN NULL;
END
$$;

CREATE TRIGGER "workItems_text_added" AFTER INSERT ON "workItems"
    FOR EACH ROW EXECUTE FUNCTION "keepWorkItemText"();

CREATE TRIGGER "workItems_text_changed" AFTER UPDATE OF "taskId", "title", "description" ON "workItems"
    FOR EACH ROW WHEN (
        NEW."taskId" <> OLD."taskId"
        OR NEW."title" <> OLD."title"
        OR NEW."description" IS DISTINCT FROM OLD."description"
    )
    EXECUTE FUNCTION "keepWorkItemText"();

-- The items that were written meanwhile.
DELETE FROM "workItemTexts" t WHERE NOT EXISTS (SELECT FROM "workItems" i WHERE i."id" = t."workItemId");

INSERT INTO "workItemTexts" ("organizationId", "workItemId", "text")
SELECT "organizationId", "id", "foldText"(concat_ws(E'\n', "taskId", "title", "description"))
FROM "workItems" i
WHERE NOT EXISTS (SELECT FROM "versionsBefore" v WHERE v."id" = i."id" AND v."version" = i."xmin"::text)
ON CONFLICT ("organizationId", "workItemId") DO UPDATE SET "text" = EXCLUDED."text";

DROP TABLE "versionsBefore";

-- AddForeignKey
ALTER TABLE "workItemTexts" ADD CONSTRAINT "workItemTexts_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemTexts" ADD CONSTRAINT "workItemTexts_organizationId_workItemId_fkey" FOREIGN KEY ("organizationId", "workItemId") REFERENCES "workItems"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- DropIndex
DROP INDEX "workItems_search_idx";
