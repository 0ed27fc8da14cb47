import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { userRef } from '../../../identity/people/graphql.ts';
import { assigneeRoleSchema, type ShownWorkItem } from '../work-item.ts';

export const assigneeRef = builder
  .objectRef<ShownWorkItem['assignees'][number]>('Assignee')
  .implement({
    description: 'A member who works on an item.',
    fields: (t) => ({
      user: t.expose('user', { type: userRef, description: 'Who.' }),
      role: t.expose('role', { type: enumOf(assigneeRoleSchema), description: 'As what.' }),
      assignedAt: t.expose('assignedAt', { type: 'DateTime', description: 'Since when.' }),
    }),
  });
