-- What is recorded is what nobody has registered, however a version is activated.
CREATE FUNCTION "forgetRegisteredTexts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "recordedOperations" r
    WHERE r."organizationId" = NEW."organizationId" AND EXISTS (
        SELECT 1 FROM "documentIds" d
        JOIN "appVersions" v ON v."organizationId" = d."organizationId" AND v."id" = d."appVersionId"
        WHERE d."organizationId" = NEW."organizationId"
          AND d."documentId" = 'normalized:' || r."normalizedHash" AND v."status" = 'active');
    RETURN NULL;
END
$$;

CREATE TRIGGER "appVersions_forgetRegisteredTexts" AFTER UPDATE OF "status" ON "appVersions"
    FOR EACH ROW WHEN (OLD."status" <> 'active' AND NEW."status" = 'active')
    EXECUTE FUNCTION "forgetRegisteredTexts"();
