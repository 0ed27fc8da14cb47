-- An organization of version 0.1.0 with a row in each table, except those that the triggers fill.

INSERT INTO "organizations" ("id", "name", "slug", "createdAt", "updatedAt", "operationMode", "operationsRevision")
VALUES ('019a0000-0000-7000-8000-000000000001', 'Lighthouse', 'lighthouse', '2026-11-23T12:00:18Z', '2026-11-23T12:00:18Z', 'audit', 2);
INSERT INTO "users" ("id", "name", "email", "createdAt", "updatedAt", "emailVerified")
VALUES ('019a0000-0000-7000-8000-000000000003', 'Ada', 'owner@example.com', '2026-11-23T12:00:18Z', '2026-11-23T12:00:18Z', false);
INSERT INTO "accounts" ("id", "userId", "accountId", "providerId", "password", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000901', '019a0000-0000-7000-8000-000000000003', '019a0000-0000-7000-8000-000000000003', 'credential', 'x', '2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z');
INSERT INTO "sessions" ("id", "userId", "token", "expiresAt", "userAgent", "activeOrganizationId", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000902', '019a0000-0000-7000-8000-000000000003', 'a-token', '2026-11-24T12:00:00Z', 'Firefox', '019a0000-0000-7000-8000-000000000001', '2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z');
INSERT INTO "members" ("id", "organizationId", "userId", "role", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000004', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000003', 'owner', '2026-11-23T12:00:18Z');
INSERT INTO "apiKeys" ("id", "organizationId", "userId", "name", "keyHash", "keyPrefix", "permissions", "lastUsedAt", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000005', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000003', 'A key', '\x0000000000000000000000000000000000000000000000000000000000000000', 'alm_k1_00000000', '{"projects:read","projects:write","projects:delete","boards:read","boards:write","boards:delete","work-items:read","work-items:write","work-items:delete","ai-sessions:read","ai-sessions:write","members:read","members:write","organization:write","api-keys:read","api-keys:write","operations:read","operations:write","audit-log:read","graphql:introspect","graphql:free-text"}', '2026-11-23T12:00:33Z', '2026-11-23T12:00:18Z');
INSERT INTO "apiKeyUses" ("organizationId", "apiKeyId", "day", "transport", "outcome", "count")
VALUES ('019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000005', '2026-11-23', 'graphql', 'succeeded', 15);
INSERT INTO "invitations" ("id", "organizationId", "email", "role", "status", "tokenHash", "inviterId", "expiresAt", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000006', '019a0000-0000-7000-8000-000000000001', 'owner@example.com', 'member', 'pending', '23fb6a6c3b6047f00fbca2fe87815588887e23e88c66f9af491bb4db8d718b86', '019a0000-0000-7000-8000-000000000003', '2026-12-07T12:00:32Z', '2026-11-23T12:00:32Z');
INSERT INTO "projects" ("id", "organizationId", "name", "color", "status", "techStack", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000007', '019a0000-0000-7000-8000-000000000001', 'Beacon', '#6366f1', 'active', '{}', '2026-11-23T12:00:20Z', '2026-11-23T12:00:20Z');
INSERT INTO "projectMembers" ("organizationId", "projectId", "userId", "role", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000007', '019a0000-0000-7000-8000-000000000003', 'owner', '2026-11-23T12:00:20Z');
INSERT INTO "projectDocLinks" ("id", "organizationId", "projectId", "title", "url", "type", "order", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000008', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000007', 'Design', 'https://example.com/design', 'other', 0, '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "projectRepositories" ("id", "organizationId", "projectId", "name", "url", "provider", "isMonorepo", "order", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000009', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000007', 'lamp', 'https://example.com/lamp', 'other', false, 0, '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "projectNotes" ("id", "organizationId", "projectId", "title", "content", "order", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000010', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000007', 'Oil', 'Buy some.', 0, '2026-11-23T12:00:22Z', '2026-11-23T12:00:22Z');
INSERT INTO "boards" ("id", "organizationId", "name", "area", "isDefault", "allowedTypes", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000011', '019a0000-0000-7000-8000-000000000001', 'A board', 'development', false, '{}', '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "boardColumns" ("id", "organizationId", "boardId", "name", "color", "order", "role", "isDone", "topPosition", "bottomPosition", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000012', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', 'Backlog', '#6366f1', 0, 'backlog', false, 0, 2, '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "boardColumns" ("id", "organizationId", "boardId", "name", "color", "order", "role", "isDone", "topPosition", "bottomPosition", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000013', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', 'To Do', '#6366f1', 1, 'todo', false, 0, 0, '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "boardColumns" ("id", "organizationId", "boardId", "name", "color", "order", "role", "isDone", "topPosition", "bottomPosition", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000014', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', 'In Progress', '#6366f1', 2, 'in_progress', false, 0, 0, '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "boardColumns" ("id", "organizationId", "boardId", "name", "color", "order", "role", "isDone", "topPosition", "bottomPosition", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000015', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', 'To Review', '#6366f1', 3, 'review', false, 0, 0, '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "boardColumns" ("id", "organizationId", "boardId", "name", "color", "order", "role", "isDone", "topPosition", "bottomPosition", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000016', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', 'Validating', '#6366f1', 4, 'validating', false, 0, 0, '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "boardColumns" ("id", "organizationId", "boardId", "name", "color", "order", "role", "isDone", "topPosition", "bottomPosition", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000017', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', 'To Release', '#6366f1', 5, 'release', false, 0, 0, '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "boardColumns" ("id", "organizationId", "boardId", "name", "color", "order", "role", "isDone", "topPosition", "bottomPosition", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000018', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', 'Done', '#6366f1', 6, 'done', true, 0, 0, '2026-11-23T12:00:21Z', '2026-11-23T12:00:21Z');
INSERT INTO "tags" ("id", "organizationId", "name", "color", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000019', '019a0000-0000-7000-8000-000000000001', 'urgent fix', '#ff0000', '2026-11-23T12:00:30Z');
INSERT INTO "workItems" ("id", "organizationId", "boardId", "type", "taskId", "title", "priority", "position", "metadata", "isAiProcessing", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000020', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', 'epic', 'LH-E-1', 'An item', 'medium', 2, '{}', false, '2026-11-23T12:00:24Z', '2026-11-23T12:00:24Z');
INSERT INTO "workItems" ("id", "organizationId", "projectId", "boardId", "boardColumnId", "parentId", "type", "taskId", "title", "priority", "position", "metadata", "isAiProcessing", "createdByUserId", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000021', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000007', '019a0000-0000-7000-8000-000000000011', '019a0000-0000-7000-8000-000000000012', '019a0000-0000-7000-8000-000000000020', 'task', 'LH-T-1', 'Light the lamp', 'medium', 1, '{}', false, '019a0000-0000-7000-8000-000000000003', '2026-11-23T12:00:24Z', '2026-11-23T12:00:24Z');
INSERT INTO "workItems" ("id", "organizationId", "boardId", "boardColumnId", "type", "taskId", "title", "priority", "position", "metadata", "isAiProcessing", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000022', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000011', '019a0000-0000-7000-8000-000000000012', 'task', 'LH-T-2', 'An item', 'medium', 2, '{}', false, '2026-11-23T12:00:27Z', '2026-11-23T12:00:27Z');
INSERT INTO "taskIdCounters" ("organizationId", "prefix", "value")
VALUES ('019a0000-0000-7000-8000-000000000001', 'AP-T', 1);
INSERT INTO "workItemAssignees" ("id", "organizationId", "workItemId", "userId", "role", "assignedAt")
VALUES ('019a0000-0000-7000-8000-000000000023', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000021', '019a0000-0000-7000-8000-000000000003', 'responsible', '2026-11-23T12:00:24Z');
INSERT INTO "workItemTags" ("organizationId", "workItemId", "tagId")
VALUES ('019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000022', '019a0000-0000-7000-8000-000000000019');
INSERT INTO "workItemDependencies" ("id", "organizationId", "workItemId", "blockedByWorkItemId", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000024', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000022', '019a0000-0000-7000-8000-000000000021', '2026-11-23T12:00:28Z');
INSERT INTO "workItemEvents" ("id", "organizationId", "workItemId", "eventType", "newValue", "triggeredBy", "triggeredByUserId", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000025', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000021', 'created', 'Light the lamp', 'api', '019a0000-0000-7000-8000-000000000003', '2026-11-23T12:00:24Z');
INSERT INTO "workItemEvents" ("id", "organizationId", "workItemId", "eventType", "newValue", "triggeredBy", "triggeredByUserId", "metadata", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000026', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000021', 'ai_session', 'claude-sonnet-4-5', 'api', '019a0000-0000-7000-8000-000000000003', '{"aiSessionId": "019a0000-0000-7000-8000-000000000027", "totalTokens": 1500, "estimatedCost": "0.010500"}', '2026-11-23T12:00:29Z');
INSERT INTO "comments" ("id", "organizationId", "workItemId", "userId", "content", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000028', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000022', '019a0000-0000-7000-8000-000000000003', 'Looks right.', '2026-11-23T12:00:27Z', '2026-11-23T12:00:27Z');
INSERT INTO "comments" ("id", "organizationId", "workItemId", "userId", "content", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000029', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000021', '019a0000-0000-7000-8000-000000000003', 'Looks wrong.', '2026-11-23T12:00:27Z', '2026-11-23T12:00:27Z');
INSERT INTO "commentVersions" ("id", "organizationId", "commentId", "content", "editedAt", "editedByUserId")
VALUES ('019a0000-0000-7000-8000-000000000030', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000029', 'Looks right.', '2026-11-23T12:00:27Z', '019a0000-0000-7000-8000-000000000003');
INSERT INTO "aiSessions" ("id", "organizationId", "workItemId", "model", "provider", "inputTokens", "outputTokens", "cacheReadInputTokens", "cacheCreationInputTokens", "totalTokens", "estimatedCost", "sessionType", "metadata", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000027', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000021', 'claude-sonnet-4-5', 'anthropic', 1000, 500, 0, 0, 1500, 0.0105, 'implement', '{"source": "web", "requestedByUserId": "019a0000-0000-7000-8000-000000000003"}', '2026-11-23T12:00:29Z');
INSERT INTO "milestones" ("id", "organizationId", "projectId", "title", "status", "priority", "targetDate", "createdByUserId", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000031', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000007', 'First light', 'planned', 'high', '2027-01-01T00:00:00+00:00', '019a0000-0000-7000-8000-000000000003', '2026-11-23T12:00:31Z', '2026-11-23T12:00:31Z');
INSERT INTO "milestoneWorkItems" ("organizationId", "milestoneId", "workItemId")
VALUES ('019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000031', '019a0000-0000-7000-8000-000000000021');
INSERT INTO "idempotentRequests" ("organizationId", "callerId", "key", "operation", "inputHash", "answer", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000005', 'first-board', 'createBoard', '0000000000000000000000000000000000000000000000000000000000000000', '{"name": "Delivery"}', '2026-11-23T12:00:00Z');
INSERT INTO "appVersions" ("id", "organizationId", "app", "version", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000032', '019a0000-0000-7000-8000-000000000001', 'web', '0.9.0', '2026-11-23T12:00:33Z');
INSERT INTO "registeredOperations" ("id", "organizationId", "hash", "normalizedHash", "text", "name", "kind", "schemaCoordinates", "createdAt")
VALUES ('019a0000-0000-7000-8000-000000000033', '019a0000-0000-7000-8000-000000000001', 'cd6c98fa9fbffcc794b12f1de568f1805727da777287c4e2313104bc17fd49de', 'ed4cb651eb3854e5185c23b0c6fd8585d33355106f527eed817ebec20daf12bf', 'query ListTags { tags { name } }', 'ListTags', 'query', '{}', '2026-11-23T12:00:33Z');
INSERT INTO "documentIds" ("organizationId", "documentId", "appVersionId", "operationId")
VALUES ('019a0000-0000-7000-8000-000000000001', 'sha256:cd6c98fa9fbffcc794b12f1de568f1805727da777287c4e2313104bc17fd49de', '019a0000-0000-7000-8000-000000000032', '019a0000-0000-7000-8000-000000000033');
INSERT INTO "documentIds" ("organizationId", "documentId", "appVersionId", "operationId")
VALUES ('019a0000-0000-7000-8000-000000000001', 'x-web:ListTags', '019a0000-0000-7000-8000-000000000032', '019a0000-0000-7000-8000-000000000033');
INSERT INTO "documentIds" ("organizationId", "documentId", "appVersionId", "operationId")
VALUES ('019a0000-0000-7000-8000-000000000001', 'normalized:ed4cb651eb3854e5185c23b0c6fd8585d33355106f527eed817ebec20daf12bf', '019a0000-0000-7000-8000-000000000032', '019a0000-0000-7000-8000-000000000033');
INSERT INTO "documentIds" ("organizationId", "documentId", "appVersionId", "operationId")
VALUES ('019a0000-0000-7000-8000-000000000001', 'list-tags', '019a0000-0000-7000-8000-000000000032', '019a0000-0000-7000-8000-000000000033');
INSERT INTO "operationUses" ("organizationId", "operationId", "day", "count")
VALUES ('019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000033', '2026-11-23', 3);
INSERT INTO "operationTools" ("id", "organizationId", "operationId", "name", "description", "createdAt", "updatedAt")
VALUES ('019a0000-0000-7000-8000-000000000034', '019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000033', 'our_tags', 'The words that we use.', '2026-11-23T12:00:33Z', '2026-11-23T12:00:33Z');
INSERT INTO "recordedOperations" ("id", "organizationId", "hash", "normalizedHash", "text", "kind", "firstSeenAt", "lastSeenAt")
VALUES ('019a0000-0000-7000-8000-000000000035', '019a0000-0000-7000-8000-000000000001', '3eddfbbc6dc2bf28edc15efbca9d511c09bc6f63462f90c88625d9df81ac0458', 'f01059b9d20cb24eb77c7d5785409b79cd280a55a0886f75c05c44a8e635997e', '{ answer: viewer { user { id name email } organization { id name slug } apiKey { id name keyPrefix } role permissions operationMode } }', 'query', '2026-11-23T12:00:19Z', '2026-11-23T12:00:19Z');
INSERT INTO "recordedOperationUses" ("organizationId", "recordedOperationId", "apiKeyId", "count", "lastSeenAt")
VALUES ('019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000035', '019a0000-0000-7000-8000-000000000005', 1, '2026-11-23T12:00:19Z');
UPDATE "appVersions" SET "status" = 'active', "activatedAt" = '2026-11-23T12:00:00Z';
