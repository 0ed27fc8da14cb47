-- Trigrams for searching inside texts, next to the organization in the same index.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateEnum
CREATE TYPE "ProjectRole" AS ENUM ('owner', 'admin', 'member', 'viewer');

-- CreateEnum
CREATE TYPE "DocLinkType" AS ENUM ('notion', 'github', 'gdocs', 'confluence', 'figma', 'other');

-- CreateEnum
CREATE TYPE "RepositoryProvider" AS ENUM ('github', 'gitlab', 'bitbucket', 'other');

-- CreateEnum
CREATE TYPE "BoardArea" AS ENUM ('development', 'sales', 'marketing', 'support', 'general');

-- CreateEnum
CREATE TYPE "ColumnRole" AS ENUM ('backlog', 'todo', 'in_progress', 'review', 'testing', 'needs_fix', 'validating', 'release', 'to_document', 'done', 'other');

-- CreateEnum
CREATE TYPE "WorkItemType" AS ENUM ('epic', 'feature', 'story', 'task', 'idea');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('low', 'medium', 'high', 'urgent');

-- CreateEnum
CREATE TYPE "AssigneeRole" AS ENUM ('responsible', 'collaborator', 'reviewer');

-- CreateEnum
CREATE TYPE "MilestoneStatus" AS ENUM ('planned', 'in_progress', 'completed', 'on_hold', 'cancelled');

-- CreateEnum
CREATE TYPE "WorkItemEventType" AS ENUM ('created', 'updated', 'moved', 'deleted', 'attachment_added', 'attachment_removed', 'ai_session', 'comment', 'cancelled', 'reopened');

-- CreateTable
CREATE TABLE "projectMembers" (
    "organizationId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "ProjectRole" NOT NULL DEFAULT 'member',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "projectMembers_pkey" PRIMARY KEY ("organizationId","projectId","userId")
);

-- CreateTable
CREATE TABLE "projectDocLinks" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "url" TEXT NOT NULL,
    "type" "DocLinkType" NOT NULL DEFAULT 'other',
    "order" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "projectDocLinks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "projectRepositories" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "url" TEXT NOT NULL,
    "provider" "RepositoryProvider" NOT NULL DEFAULT 'other',
    "isMonorepo" BOOLEAN NOT NULL DEFAULT false,
    "docsPath" TEXT,
    "order" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "projectRepositories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "projectNotes" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "content" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "projectNotes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "boards" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "projectId" UUID,
    "name" VARCHAR(255) NOT NULL,
    "description" TEXT,
    "area" "BoardArea" NOT NULL DEFAULT 'general',
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "allowedTypes" "WorkItemType"[] DEFAULT ARRAY[]::"WorkItemType"[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "boards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "boardColumns" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "boardId" UUID NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "color" VARCHAR(7) NOT NULL DEFAULT '#6366f1',
    "order" INTEGER NOT NULL,
    "role" "ColumnRole" NOT NULL DEFAULT 'other',
    "isDone" BOOLEAN NOT NULL DEFAULT false,
    "topPosition" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "bottomPosition" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "boardColumns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workItems" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "projectId" UUID,
    "boardId" UUID NOT NULL,
    "boardColumnId" UUID,
    "parentId" UUID,
    "type" "WorkItemType" NOT NULL,
    "taskId" VARCHAR(24) NOT NULL,
    "title" VARCHAR(500) NOT NULL,
    "description" TEXT,
    "priority" "Priority" NOT NULL DEFAULT 'medium',
    "assignee" VARCHAR(255),
    "position" DOUBLE PRECISION NOT NULL,
    "startDate" TIMESTAMPTZ(3),
    "dueDate" TIMESTAMPTZ(3),
    "estimatedHours" INTEGER,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "isAiProcessing" BOOLEAN NOT NULL DEFAULT false,
    "codingAgent" VARCHAR(50),
    "aiModel" VARCHAR(255),
    "createdByUserId" UUID,
    "requestedByUserId" UUID,
    "enteredDoneAt" TIMESTAMPTZ(3),
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workItems_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workItemTotals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organizationId" UUID NOT NULL,
    "projectId" UUID,
    "boardId" UUID NOT NULL,
    "boardColumnId" UUID,
    "type" "WorkItemType" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "workItemTotals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "taskIdCounters" (
    "organizationId" UUID NOT NULL,
    "prefix" VARCHAR(16) NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "taskIdCounters_pkey" PRIMARY KEY ("organizationId","prefix")
);

-- CreateTable
CREATE TABLE "workItemAssignees" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "workItemId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "AssigneeRole" NOT NULL DEFAULT 'responsible',
    "assignedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workItemAssignees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tags" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "color" VARCHAR(7) NOT NULL DEFAULT '#6366f1',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workItemTags" (
    "organizationId" UUID NOT NULL,
    "workItemId" UUID NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "workItemTags_pkey" PRIMARY KEY ("organizationId","workItemId","tagId")
);

-- CreateTable
CREATE TABLE "workItemDependencies" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "workItemId" UUID NOT NULL,
    "blockedByWorkItemId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workItemDependencies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workItemEvents" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "workItemId" UUID NOT NULL,
    "eventType" "WorkItemEventType" NOT NULL,
    "fieldName" VARCHAR(50),
    "oldValue" TEXT,
    "newValue" TEXT,
    "triggeredBy" VARCHAR(20) NOT NULL,
    "triggeredByUserId" UUID,
    "metadata" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workItemEvents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "workItemId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commentVersions" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedByUserId" UUID NOT NULL,

    CONSTRAINT "commentVersions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aiSessions" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "workItemId" UUID NOT NULL,
    "model" VARCHAR(255) NOT NULL,
    "provider" VARCHAR(50) NOT NULL,
    "inputTokens" INTEGER NOT NULL,
    "outputTokens" INTEGER NOT NULL,
    "cacheReadInputTokens" INTEGER NOT NULL DEFAULT 0,
    "cacheCreationInputTokens" INTEGER NOT NULL DEFAULT 0,
    "totalTokens" INTEGER NOT NULL,
    "estimatedCost" DECIMAL(16,6) NOT NULL,
    "durationMs" INTEGER,
    "sessionType" VARCHAR(50) NOT NULL DEFAULT 'implement',
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "aiSessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestones" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "description" TEXT,
    "status" "MilestoneStatus" NOT NULL DEFAULT 'planned',
    "priority" "Priority" NOT NULL DEFAULT 'medium',
    "targetDate" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "createdByUserId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestoneWorkItems" (
    "organizationId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "workItemId" UUID NOT NULL,

    CONSTRAINT "milestoneWorkItems_pkey" PRIMARY KEY ("organizationId","milestoneId","workItemId")
);

-- CreateTable
CREATE TABLE "idempotentRequests" (
    "organizationId" UUID NOT NULL,
    "callerId" UUID NOT NULL,
    "key" VARCHAR(255) NOT NULL,
    "operation" VARCHAR(100) NOT NULL,
    "inputHash" VARCHAR(64) NOT NULL,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotentRequests_pkey" PRIMARY KEY ("organizationId","callerId","key")
);

-- CreateIndex
CREATE INDEX "projectMembers_organizationId_userId_idx" ON "projectMembers"("organizationId", "userId");

-- CreateIndex
CREATE INDEX "projectDocLinks_organizationId_projectId_order_idx" ON "projectDocLinks"("organizationId", "projectId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "projectDocLinks_organizationId_id_key" ON "projectDocLinks"("organizationId", "id");

-- CreateIndex
CREATE INDEX "projectRepositories_organizationId_projectId_order_idx" ON "projectRepositories"("organizationId", "projectId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "projectRepositories_organizationId_id_key" ON "projectRepositories"("organizationId", "id");

-- CreateIndex
CREATE INDEX "projectNotes_organizationId_projectId_order_idx" ON "projectNotes"("organizationId", "projectId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "projectNotes_organizationId_id_key" ON "projectNotes"("organizationId", "id");

-- CreateIndex
CREATE INDEX "boards_organizationId_projectId_id_idx" ON "boards"("organizationId", "projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "boards_organizationId_id_key" ON "boards"("organizationId", "id");

-- CreateIndex
CREATE INDEX "boardColumns_organizationId_boardId_order_idx" ON "boardColumns"("organizationId", "boardId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "boardColumns_organizationId_id_key" ON "boardColumns"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "boardColumns_organizationId_boardId_id_key" ON "boardColumns"("organizationId", "boardId", "id");

-- CreateIndex
CREATE INDEX "workItems_organizationId_projectId_id_idx" ON "workItems"("organizationId", "projectId", "id");

-- CreateIndex
CREATE INDEX "workItems_organizationId_boardId_id_idx" ON "workItems"("organizationId", "boardId", "id");

-- CreateIndex
CREATE INDEX "workItems_organizationId_parentId_id_idx" ON "workItems"("organizationId", "parentId", "id");

-- CreateIndex
CREATE INDEX "workItems_organizationId_type_id_idx" ON "workItems"("organizationId", "type", "id");

-- CreateIndex
CREATE INDEX "workItems_organizationId_priority_id_idx" ON "workItems"("organizationId", "priority", "id");

-- CreateIndex
CREATE INDEX "workItems_organizationId_assignee_id_idx" ON "workItems"("organizationId", "assignee", "id");

-- CreateIndex
CREATE INDEX "workItems_organizationId_updatedAt_id_idx" ON "workItems"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "workItems_createdByUserId_idx" ON "workItems"("createdByUserId");

-- CreateIndex
CREATE INDEX "workItems_requestedByUserId_idx" ON "workItems"("requestedByUserId");

-- CreateIndex
CREATE INDEX "workItems_search_idx" ON "workItems" USING GIN ("organizationId" uuid_ops, "title" gin_trgm_ops, "description" gin_trgm_ops, "taskId" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "workItems_organizationId_id_key" ON "workItems"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "workItems_organizationId_taskId_key" ON "workItems"("organizationId", "taskId");

-- CreateIndex
CREATE UNIQUE INDEX "workItems_organizationId_boardColumnId_position_key" ON "workItems"("organizationId", "boardColumnId", "position");

-- CreateIndex
CREATE INDEX "workItemAssignees_organizationId_userId_idx" ON "workItemAssignees"("organizationId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "workItemAssignees_organizationId_workItemId_userId_key" ON "workItemAssignees"("organizationId", "workItemId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "tags_organizationId_id_key" ON "tags"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tags_organizationId_name_key" ON "tags"("organizationId", "name");

-- CreateIndex
CREATE INDEX "workItemTags_organizationId_tagId_workItemId_idx" ON "workItemTags"("organizationId", "tagId", "workItemId");

-- CreateIndex
CREATE INDEX "workItemDependencies_organizationId_blockedByWorkItemId_idx" ON "workItemDependencies"("organizationId", "blockedByWorkItemId");

-- CreateIndex
CREATE UNIQUE INDEX "workItemDependencies_organizationId_workItemId_blockedByWor_key" ON "workItemDependencies"("organizationId", "workItemId", "blockedByWorkItemId");

-- CreateIndex
CREATE INDEX "workItemEvents_organizationId_workItemId_id_idx" ON "workItemEvents"("organizationId", "workItemId", "id");

-- CreateIndex
CREATE INDEX "workItemEvents_triggeredByUserId_idx" ON "workItemEvents"("triggeredByUserId");

-- CreateIndex
CREATE INDEX "comments_organizationId_workItemId_id_idx" ON "comments"("organizationId", "workItemId", "id");

-- CreateIndex
CREATE INDEX "comments_userId_idx" ON "comments"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "comments_organizationId_id_key" ON "comments"("organizationId", "id");

-- CreateIndex
CREATE INDEX "commentVersions_organizationId_commentId_id_idx" ON "commentVersions"("organizationId", "commentId", "id");

-- CreateIndex
CREATE INDEX "commentVersions_editedByUserId_idx" ON "commentVersions"("editedByUserId");

-- CreateIndex
CREATE INDEX "aiSessions_organizationId_workItemId_id_idx" ON "aiSessions"("organizationId", "workItemId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "aiSessions_organizationId_id_key" ON "aiSessions"("organizationId", "id");

-- CreateIndex
CREATE INDEX "milestones_organizationId_projectId_id_idx" ON "milestones"("organizationId", "projectId", "id");

-- CreateIndex
CREATE INDEX "milestones_createdByUserId_idx" ON "milestones"("createdByUserId");

-- CreateIndex
CREATE UNIQUE INDEX "milestones_organizationId_id_key" ON "milestones"("organizationId", "id");

-- CreateIndex
CREATE INDEX "milestoneWorkItems_organizationId_workItemId_idx" ON "milestoneWorkItems"("organizationId", "workItemId");

-- CreateIndex
CREATE INDEX "idempotentRequests_createdAt_idx" ON "idempotentRequests"("createdAt");

-- AddForeignKey
ALTER TABLE "projectMembers" ADD CONSTRAINT "projectMembers_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projectMembers" ADD CONSTRAINT "projectMembers_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "projects"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projectMembers" ADD CONSTRAINT "projectMembers_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "members"("organizationId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projectDocLinks" ADD CONSTRAINT "projectDocLinks_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projectDocLinks" ADD CONSTRAINT "projectDocLinks_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "projects"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projectRepositories" ADD CONSTRAINT "projectRepositories_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projectRepositories" ADD CONSTRAINT "projectRepositories_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "projects"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projectNotes" ADD CONSTRAINT "projectNotes_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projectNotes" ADD CONSTRAINT "projectNotes_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "projects"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boards" ADD CONSTRAINT "boards_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boards" ADD CONSTRAINT "boards_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "projects"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boardColumns" ADD CONSTRAINT "boardColumns_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boardColumns" ADD CONSTRAINT "boardColumns_organizationId_boardId_fkey" FOREIGN KEY ("organizationId", "boardId") REFERENCES "boards"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItems" ADD CONSTRAINT "workItems_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItems" ADD CONSTRAINT "workItems_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "projects"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItems" ADD CONSTRAINT "workItems_organizationId_boardId_fkey" FOREIGN KEY ("organizationId", "boardId") REFERENCES "boards"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItems" ADD CONSTRAINT "workItems_organizationId_boardId_boardColumnId_fkey" FOREIGN KEY ("organizationId", "boardId", "boardColumnId") REFERENCES "boardColumns"("organizationId", "boardId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItems" ADD CONSTRAINT "workItems_organizationId_parentId_fkey" FOREIGN KEY ("organizationId", "parentId") REFERENCES "workItems"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workItems" ADD CONSTRAINT "workItems_createdByUserId_fkey" FOREIGN KEY ("createdByUserId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItems" ADD CONSTRAINT "workItems_requestedByUserId_fkey" FOREIGN KEY ("requestedByUserId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemTotals" ADD CONSTRAINT "workItemTotals_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taskIdCounters" ADD CONSTRAINT "taskIdCounters_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemAssignees" ADD CONSTRAINT "workItemAssignees_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemAssignees" ADD CONSTRAINT "workItemAssignees_organizationId_workItemId_fkey" FOREIGN KEY ("organizationId", "workItemId") REFERENCES "workItems"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemAssignees" ADD CONSTRAINT "workItemAssignees_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "members"("organizationId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemTags" ADD CONSTRAINT "workItemTags_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemTags" ADD CONSTRAINT "workItemTags_organizationId_workItemId_fkey" FOREIGN KEY ("organizationId", "workItemId") REFERENCES "workItems"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemTags" ADD CONSTRAINT "workItemTags_organizationId_tagId_fkey" FOREIGN KEY ("organizationId", "tagId") REFERENCES "tags"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemDependencies" ADD CONSTRAINT "workItemDependencies_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemDependencies" ADD CONSTRAINT "workItemDependencies_organizationId_workItemId_fkey" FOREIGN KEY ("organizationId", "workItemId") REFERENCES "workItems"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemDependencies" ADD CONSTRAINT "workItemDependencies_organizationId_blockedByWorkItemId_fkey" FOREIGN KEY ("organizationId", "blockedByWorkItemId") REFERENCES "workItems"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemEvents" ADD CONSTRAINT "workItemEvents_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemEvents" ADD CONSTRAINT "workItemEvents_organizationId_workItemId_fkey" FOREIGN KEY ("organizationId", "workItemId") REFERENCES "workItems"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workItemEvents" ADD CONSTRAINT "workItemEvents_triggeredByUserId_fkey" FOREIGN KEY ("triggeredByUserId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_organizationId_workItemId_fkey" FOREIGN KEY ("organizationId", "workItemId") REFERENCES "workItems"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commentVersions" ADD CONSTRAINT "commentVersions_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commentVersions" ADD CONSTRAINT "commentVersions_organizationId_commentId_fkey" FOREIGN KEY ("organizationId", "commentId") REFERENCES "comments"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commentVersions" ADD CONSTRAINT "commentVersions_editedByUserId_fkey" FOREIGN KEY ("editedByUserId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aiSessions" ADD CONSTRAINT "aiSessions_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aiSessions" ADD CONSTRAINT "aiSessions_organizationId_workItemId_fkey" FOREIGN KEY ("organizationId", "workItemId") REFERENCES "workItems"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "projects"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_createdByUserId_fkey" FOREIGN KEY ("createdByUserId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestoneWorkItems" ADD CONSTRAINT "milestoneWorkItems_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestoneWorkItems" ADD CONSTRAINT "milestoneWorkItems_organizationId_milestoneId_fkey" FOREIGN KEY ("organizationId", "milestoneId") REFERENCES "milestones"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestoneWorkItems" ADD CONSTRAINT "milestoneWorkItems_organizationId_workItemId_fkey" FOREIGN KEY ("organizationId", "workItemId") REFERENCES "workItems"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotentRequests" ADD CONSTRAINT "idempotentRequests_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "boards" ALTER COLUMN "allowedTypes" SET NOT NULL;

CREATE UNIQUE INDEX "boards_one_default" ON "boards" ("organizationId") WHERE "isDefault";

ALTER TABLE "boardColumns"
    ADD CONSTRAINT "boardColumns_done_role_is_done" CHECK ("role" <> 'done' OR "isDone");

ALTER TABLE "workItems"
    ADD CONSTRAINT "workItems_leaves_are_in_a_column"
        CHECK (("type" IN ('task', 'idea')) = ("boardColumnId" IS NOT NULL)),
    ADD CONSTRAINT "workItems_not_its_own_parent" CHECK ("parentId" <> "id"),
    ADD CONSTRAINT "workItems_metadata_is_object" CHECK (jsonb_typeof("metadata") = 'object'),
    ADD CONSTRAINT "workItems_hours_not_negative" CHECK ("estimatedHours" >= 0);

ALTER TABLE "workItemDependencies"
    ADD CONSTRAINT "workItemDependencies_not_on_itself" CHECK ("workItemId" <> "blockedByWorkItemId");

ALTER TABLE "aiSessions"
    ADD CONSTRAINT "aiSessions_counts_not_negative" CHECK (
        "inputTokens" >= 0 AND "outputTokens" >= 0 AND "totalTokens" >= 0
        AND "cacheReadInputTokens" >= 0 AND "cacheCreationInputTokens" >= 0
        AND "estimatedCost" >= 0 AND "durationMs" >= 0),
    ADD CONSTRAINT "aiSessions_metadata_is_object" CHECK (jsonb_typeof("metadata") = 'object');

-- A total is asked for with every list and counting 200,000 items takes 20 ms, so they are kept.
CREATE UNIQUE INDEX "workItemTotals_of_key" ON "workItemTotals"
    ("organizationId", "projectId", "boardId", "boardColumnId", "type") NULLS NOT DISTINCT;

-- In the order of the key, so that no two transactions wait for each other.
CREATE FUNCTION "addToWorkItemTotals"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO "workItemTotals" AS t
            ("organizationId", "projectId", "boardId", "boardColumnId", "type", "count")
        SELECT "organizationId", "projectId", "boardId", "boardColumnId", "type", count(*)
        FROM added WHERE "archivedAt" IS NULL
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
        ON CONFLICT ("organizationId", "projectId", "boardId", "boardColumnId", "type")
        DO UPDATE SET "count" = t."count" + EXCLUDED."count";
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO "workItemTotals" AS t
            ("organizationId", "projectId", "boardId", "boardColumnId", "type", "count")
        SELECT r."organizationId", r."projectId", r."boardId", r."boardColumnId", r."type", -count(*)
        FROM removed r JOIN "organizations" o ON o."id" = r."organizationId"
        WHERE r."archivedAt" IS NULL
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
        ON CONFLICT ("organizationId", "projectId", "boardId", "boardColumnId", "type")
        DO UPDATE SET "count" = t."count" + EXCLUDED."count";
    ELSE
        INSERT INTO "workItemTotals" AS t
            ("organizationId", "projectId", "boardId", "boardColumnId", "type", "count")
        SELECT "organizationId", "projectId", "boardId", "boardColumnId", "type", sum(change)
        FROM (
            SELECT "organizationId", "projectId", "boardId", "boardColumnId", "type", 1 AS change
            FROM added WHERE "archivedAt" IS NULL
            UNION ALL
            SELECT "organizationId", "projectId", "boardId", "boardColumnId", "type", -1
            FROM removed WHERE "archivedAt" IS NULL
        ) AS changes
        GROUP BY 1, 2, 3, 4, 5 HAVING sum(change) <> 0 ORDER BY 1, 2, 3, 4, 5
        ON CONFLICT ("organizationId", "projectId", "boardId", "boardColumnId", "type")
        DO UPDATE SET "count" = t."count" + EXCLUDED."count";
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER "workItems_added" AFTER INSERT ON "workItems"
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION "addToWorkItemTotals"();

CREATE TRIGGER "workItems_removed" AFTER DELETE ON "workItems"
    REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION "addToWorkItemTotals"();

CREATE TRIGGER "workItems_changed" AFTER UPDATE ON "workItems"
    REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION "addToWorkItemTotals"();
