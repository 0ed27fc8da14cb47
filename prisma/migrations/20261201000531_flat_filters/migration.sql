-- Lists of an organization by position.
-- CreateIndex
CREATE INDEX "workItems_organizationId_position_id_idx" ON "workItems"("organizationId", "position", "id");

-- Without these, the planner assumes the same shares of types and priorities in all organizations, and scans a large
-- one for values that it does not have. Prisma has no extended statistics.
CREATE STATISTICS "workItems_organizationId_type_stat" (mcv) ON "organizationId", "type" FROM "workItems";

CREATE STATISTICS "workItems_organizationId_priority_stat" (mcv) ON "organizationId", "priority" FROM "workItems";

CREATE STATISTICS "workItems_organizationId_type_priority_stat" (mcv)
    ON "organizationId", "type", "priority" FROM "workItems";

ANALYZE "workItems";
