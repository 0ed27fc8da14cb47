-- CreateEnum
CREATE TYPE "RevocationReason" AS ENUM ('leaked', 'replaced', 'unused', 'other');

-- AlterTable
ALTER TABLE "apiKeys" ADD COLUMN     "createdByApiKeyId" UUID,
ADD COLUMN     "revocationReason" "RevocationReason";

-- CreateIndex
CREATE INDEX "apiKeys_organizationId_createdByApiKeyId_idx" ON "apiKeys"("organizationId", "createdByApiKeyId");

-- AddForeignKey
ALTER TABLE "apiKeys" ADD CONSTRAINT "apiKeys_organizationId_createdByApiKeyId_fkey" FOREIGN KEY ("organizationId", "createdByApiKeyId") REFERENCES "apiKeys"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A key is created after its creator and keeps it, so that no key descends from itself.
CREATE FUNCTION "keepApiKeyCreator"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the creator of an API key does not change' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "apiKeys_keep_creator" BEFORE UPDATE OF "createdByApiKeyId" ON "apiKeys"
    FOR EACH ROW WHEN (NEW."createdByApiKeyId" IS DISTINCT FROM OLD."createdByApiKeyId")
    EXECUTE FUNCTION "keepApiKeyCreator"();

ALTER TABLE "apiKeys" ADD CONSTRAINT "apiKeys_not_created_by_itself" CHECK ("createdByApiKeyId" <> "id");
