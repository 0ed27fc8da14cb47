-- An update that changes no value of a row keeps the time of its last update.
CREATE FUNCTION "keepUpdatedAt"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    "at" timestamptz := NEW."updatedAt";
BEGIN
    NEW."updatedAt" := OLD."updatedAt";
    IF NEW IS DISTINCT FROM OLD THEN
        NEW."updatedAt" := "at";
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "projects_keep_updated_at" BEFORE UPDATE ON "projects"
    FOR EACH ROW EXECUTE FUNCTION "keepUpdatedAt"();

CREATE TRIGGER "boards_keep_updated_at" BEFORE UPDATE ON "boards"
    FOR EACH ROW EXECUTE FUNCTION "keepUpdatedAt"();

CREATE TRIGGER "milestones_keep_updated_at" BEFORE UPDATE ON "milestones"
    FOR EACH ROW EXECUTE FUNCTION "keepUpdatedAt"();
