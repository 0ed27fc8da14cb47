-- Lists by due date, and filters by it. Items without one are after all others. Prisma has no indexes of
-- expressions.
CREATE INDEX "workItems_dueDay_idx" ON "workItems" (
  "organizationId",
  (COALESCE("dueDate", '9999-12-31 23:59:59.999+00'::timestamptz)),
  "id"
);
