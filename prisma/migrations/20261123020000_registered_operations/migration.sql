-- CreateEnum
CREATE TYPE "OperationMode" AS ENUM ('off', 'audit', 'safelist', 'require_id');

-- CreateEnum
CREATE TYPE "AppVersionStatus" AS ENUM ('pending', 'active', 'retired');

-- CreateEnum
CREATE TYPE "OperationKind" AS ENUM ('query', 'mutation');

-- AlterTable
ALTER TABLE "apiKeys" ADD COLUMN     "operationMode" "OperationMode";

-- AlterTable
ALTER TABLE "organizations" ADD COLUMN     "operationMode" "OperationMode" NOT NULL DEFAULT 'audit';

-- CreateTable
CREATE TABLE "appVersions" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "app" VARCHAR(64) NOT NULL,
    "version" VARCHAR(64) NOT NULL,
    "status" "AppVersionStatus" NOT NULL DEFAULT 'pending',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activatedAt" TIMESTAMPTZ(3),
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "appVersions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registeredOperations" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "normalizedHash" CHAR(64) NOT NULL,
    "text" TEXT NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "kind" "OperationKind" NOT NULL,
    "schemaCoordinates" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "registeredOperations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documentIds" (
    "organizationId" UUID NOT NULL,
    "documentId" VARCHAR(200) NOT NULL,
    "appVersionId" UUID NOT NULL,
    "operationId" UUID NOT NULL,

    CONSTRAINT "documentIds_pkey" PRIMARY KEY ("organizationId","documentId","appVersionId")
);

-- CreateTable
CREATE TABLE "operationUses" (
    "organizationId" UUID NOT NULL,
    "operationId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "operationUses_pkey" PRIMARY KEY ("organizationId","operationId","day")
);

-- CreateTable
CREATE TABLE "recordedOperations" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "normalizedHash" CHAR(64) NOT NULL,
    "text" TEXT NOT NULL,
    "name" VARCHAR(255),
    "kind" "OperationKind" NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recordedOperations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recordedOperationUses" (
    "organizationId" UUID NOT NULL,
    "recordedOperationId" UUID NOT NULL,
    "apiKeyId" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recordedOperationUses_pkey" PRIMARY KEY ("organizationId","recordedOperationId","apiKeyId")
);

-- CreateTable
CREATE TABLE "operationTools" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "operationId" UUID NOT NULL,
    "name" VARCHAR(64) NOT NULL,
    "description" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "operationTools_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "appVersions_organizationId_id_key" ON "appVersions"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "appVersions_organizationId_app_version_key" ON "appVersions"("organizationId", "app", "version");

-- CreateIndex
CREATE INDEX "registeredOperations_organizationId_schemaCoordinates_idx" ON "registeredOperations" USING GIN ("organizationId" uuid_ops, "schemaCoordinates" array_ops);

-- CreateIndex
CREATE UNIQUE INDEX "registeredOperations_organizationId_id_key" ON "registeredOperations"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "registeredOperations_organizationId_hash_key" ON "registeredOperations"("organizationId", "hash");

-- CreateIndex
CREATE INDEX "documentIds_organizationId_appVersionId_idx" ON "documentIds"("organizationId", "appVersionId");

-- CreateIndex
CREATE INDEX "documentIds_organizationId_operationId_idx" ON "documentIds"("organizationId", "operationId");

-- CreateIndex
CREATE UNIQUE INDEX "recordedOperations_organizationId_id_key" ON "recordedOperations"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recordedOperations_organizationId_hash_key" ON "recordedOperations"("organizationId", "hash");

-- CreateIndex
CREATE INDEX "recordedOperationUses_organizationId_apiKeyId_idx" ON "recordedOperationUses"("organizationId", "apiKeyId");

-- CreateIndex
CREATE INDEX "operationTools_organizationId_operationId_idx" ON "operationTools"("organizationId", "operationId");

-- CreateIndex
CREATE UNIQUE INDEX "operationTools_organizationId_id_key" ON "operationTools"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "operationTools_organizationId_name_key" ON "operationTools"("organizationId", "name");

-- AddForeignKey
ALTER TABLE "appVersions" ADD CONSTRAINT "appVersions_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registeredOperations" ADD CONSTRAINT "registeredOperations_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documentIds" ADD CONSTRAINT "documentIds_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documentIds" ADD CONSTRAINT "documentIds_organizationId_appVersionId_fkey" FOREIGN KEY ("organizationId", "appVersionId") REFERENCES "appVersions"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documentIds" ADD CONSTRAINT "documentIds_organizationId_operationId_fkey" FOREIGN KEY ("organizationId", "operationId") REFERENCES "registeredOperations"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operationUses" ADD CONSTRAINT "operationUses_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operationUses" ADD CONSTRAINT "operationUses_organizationId_operationId_fkey" FOREIGN KEY ("organizationId", "operationId") REFERENCES "registeredOperations"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recordedOperations" ADD CONSTRAINT "recordedOperations_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recordedOperationUses" ADD CONSTRAINT "recordedOperationUses_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recordedOperationUses" ADD CONSTRAINT "recordedOperationUses_organizationId_recordedOperationId_fkey" FOREIGN KEY ("organizationId", "recordedOperationId") REFERENCES "recordedOperations"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recordedOperationUses" ADD CONSTRAINT "recordedOperationUses_organizationId_apiKeyId_fkey" FOREIGN KEY ("organizationId", "apiKeyId") REFERENCES "apiKeys"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operationTools" ADD CONSTRAINT "operationTools_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operationTools" ADD CONSTRAINT "operationTools_organizationId_operationId_fkey" FOREIGN KEY ("organizationId", "operationId") REFERENCES "registeredOperations"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Keys that were there could introspect.
UPDATE "apiKeys" SET "permissions" = array_append("permissions", 'graphql:introspect');

ALTER TABLE "appVersions" ADD CONSTRAINT "appVersions_status_check" CHECK (
    ("status" <> 'active' OR "activatedAt" IS NOT NULL) AND
    (("status" = 'retired') = ("retiredAt" IS NOT NULL)));

-- A hash stands for its text wherever it is looked up.
ALTER TABLE "registeredOperations" ADD CONSTRAINT "registeredOperations_hash_check"
    CHECK ("hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));
ALTER TABLE "recordedOperations" ADD CONSTRAINT "recordedOperations_hash_check"
    CHECK ("hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));

CREATE FUNCTION "refuseChangeOfOperation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A registered operation never changes.' USING ERRCODE = 'check_violation';
END
$$;

CREATE TRIGGER "registeredOperations_immutable"
    BEFORE UPDATE OF "hash", "normalizedHash", "text", "name", "kind" ON "registeredOperations"
    FOR EACH ROW WHEN ((OLD."hash", OLD."normalizedHash", OLD."text", OLD."name", OLD."kind")
        IS DISTINCT FROM (NEW."hash", NEW."normalizedHash", NEW."text", NEW."name", NEW."kind"))
    EXECUTE FUNCTION "refuseChangeOfOperation"();

-- What is in a version is settled when it is activated. The lock keeps it pending until the end.
CREATE FUNCTION "requirePendingAppVersion"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "appVersions" v
    WHERE v."organizationId" = NEW."organizationId" AND v."id" = NEW."appVersionId"
      AND v."status" = 'pending'
    FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Only a pending version takes operations.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "documentIds_pending" BEFORE INSERT OR UPDATE ON "documentIds"
    FOR EACH ROW EXECUTE FUNCTION "requirePendingAppVersion"();
