-- A list of nothing is an empty list: what reads rows past Prisma would be handed NULL.
UPDATE "apiKeys" SET "permissions" = '{}' WHERE "permissions" IS NULL;
UPDATE "projects" SET "techStack" = '{}' WHERE "techStack" IS NULL;
UPDATE "registeredOperations" SET "schemaCoordinates" = '{}' WHERE "schemaCoordinates" IS NULL;

ALTER TABLE "apiKeys" ALTER COLUMN "permissions" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "permissions" SET NOT NULL;
ALTER TABLE "projects" ALTER COLUMN "techStack" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "techStack" SET NOT NULL;
ALTER TABLE "registeredOperations" ALTER COLUMN "schemaCoordinates" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "schemaCoordinates" SET NOT NULL;
