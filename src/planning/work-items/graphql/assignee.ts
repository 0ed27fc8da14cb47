import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { userRef } from '../../../identity/people/graphql.ts';
import { assigneeRoleSchema, assigneeSchema, type ShownWorkItem } from '../work-item.ts';

export const assigneeRef = builder
  .objectRef<ShownWorkItem['assignees'][number]>('Assignee')
  .implement({
    describedBy: assigneeSchema,
    fields: (t) => ({
      user: t.expose('user', { type: userRef }),
      role: t.expose('role', { type: enumOf(assigneeRoleSchema) }),
      assignedAt: t.expose('assignedAt', { type: 'DateTime' }),
    }),
  });
