-- Rises with each change of what an organization's document ids stand for.
ALTER TABLE "organizations" ADD COLUMN     "operationsRevision" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION "raiseOperationsRevision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "organizations" SET "operationsRevision" = "operationsRevision" + 1
    WHERE "id" = COALESCE(NEW."organizationId", OLD."organizationId");
    RETURN NULL;
END
$$;

-- Operations are only added to versions that are pending, which nobody is answered from.
CREATE TRIGGER "appVersions_raiseOperationsRevision"
    AFTER INSERT OR DELETE OR UPDATE OF "status", "activatedAt" ON "appVersions"
    FOR EACH ROW EXECUTE FUNCTION "raiseOperationsRevision"();
