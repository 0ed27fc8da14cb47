-- AlterTable
ALTER TABLE "users" ADD COLUMN     "needsName" BOOLEAN NOT NULL DEFAULT false;

-- The owner whom earlier versions made at their first start.
UPDATE "users" SET "needsName" = true WHERE "email" = 'owner@almirant.local' AND "name" = 'Owner';
