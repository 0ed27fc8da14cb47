-- AlterTable
ALTER TABLE "users" ADD COLUMN     "sessionsEnded" INTEGER NOT NULL DEFAULT 0;
