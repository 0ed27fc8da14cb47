-- CreateEnum
CREATE TYPE "ApiTransport" AS ENUM ('rest', 'graphql', 'mcp');

-- CreateEnum
CREATE TYPE "RequestOutcome" AS ENUM ('succeeded', 'refused', 'failed');

-- CreateTable
CREATE TABLE "apiKeyUses" (
    "organizationId" UUID NOT NULL,
    "apiKeyId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "transport" "ApiTransport" NOT NULL,
    "outcome" "RequestOutcome" NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "apiKeyUses_pkey" PRIMARY KEY ("organizationId","apiKeyId","day","transport","outcome")
);

-- What a key in use has counted today is written every few seconds. With room left on its page the row
-- stays there, and no index has to learn of it.
ALTER TABLE "apiKeyUses" SET (fillfactor = 80);

-- CreateIndex
CREATE INDEX "apiKeyUses_day_idx" ON "apiKeyUses"("day");

-- AddForeignKey
ALTER TABLE "apiKeyUses" ADD CONSTRAINT "apiKeyUses_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apiKeyUses" ADD CONSTRAINT "apiKeyUses_organizationId_apiKeyId_fkey" FOREIGN KEY ("organizationId", "apiKeyId") REFERENCES "apiKeys"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
