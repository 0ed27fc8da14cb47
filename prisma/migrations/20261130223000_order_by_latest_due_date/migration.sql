-- Lists by due date, latest first. Items without one are after all others in both directions, and so before all
-- days here. Prisma has no indexes of expressions.
CREATE INDEX "workItems_latestDueDay_idx" ON "workItems" (
  "organizationId",
  (COALESCE("dueDate", '1000-01-01 00:00:00+00'::timestamptz)),
  "id"
);
