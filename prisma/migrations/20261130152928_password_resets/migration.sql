-- CreateTable
CREATE TABLE "passwordResets" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" VARCHAR(64) NOT NULL,
    "organizationId" UUID,
    "createdById" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passwordResets_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "passwordResets_userId_key" ON "passwordResets"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "passwordResets_tokenHash_key" ON "passwordResets"("tokenHash");

-- CreateIndex
CREATE INDEX "passwordResets_organizationId_userId_idx" ON "passwordResets"("organizationId", "userId");

-- CreateIndex
CREATE INDEX "passwordResets_organizationId_createdById_idx" ON "passwordResets"("organizationId", "createdById");

-- AddForeignKey
ALTER TABLE "passwordResets" ADD CONSTRAINT "passwordResets_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passwordResets" ADD CONSTRAINT "passwordResets_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passwordResets" ADD CONSTRAINT "passwordResets_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "members"("organizationId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passwordResets" ADD CONSTRAINT "passwordResets_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "members"("organizationId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Either a member of an organization created the link, or the server administrator.
ALTER TABLE "passwordResets" ADD CONSTRAINT "passwordResets_creator_with_organization"
    CHECK (("organizationId" IS NULL) = ("createdById" IS NULL));
