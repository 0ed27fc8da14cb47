-- Rewrites the table once. The values stay.
ALTER TABLE "workItems" ALTER COLUMN "estimatedHours" SET DATA TYPE DOUBLE PRECISION;

-- These columns hold days: their first moment in UTC.
UPDATE "workItems" SET
  "startDate" = date_trunc('day', "startDate", 'UTC'),
  "dueDate" = date_trunc('day', "dueDate", 'UTC')
WHERE "startDate" <> date_trunc('day', "startDate", 'UTC')
  OR "dueDate" <> date_trunc('day', "dueDate", 'UTC');

UPDATE "projects" SET
  "startDate" = date_trunc('day', "startDate", 'UTC'),
  "targetDate" = date_trunc('day', "targetDate", 'UTC')
WHERE "startDate" <> date_trunc('day', "startDate", 'UTC')
  OR "targetDate" <> date_trunc('day', "targetDate", 'UTC');

UPDATE "milestones" SET "targetDate" = date_trunc('day', "targetDate", 'UTC')
WHERE "targetDate" <> date_trunc('day', "targetDate", 'UTC');
