import { z } from 'zod';
import { idempotencyFields } from '../idempotency.ts';
import { defineOperation } from '../operation.ts';
import { line } from '../schemas.ts';
import { projectFields, projectSchema, showProject, toColumns } from './project.ts';

export const createProject = defineOperation({
  name: 'createProject',
  summary: 'Create a project in the organization.',
  permission: 'projects:write',
  input: z.object({
    name: line().describe('What it is called.'),
    ...projectFields,
    ...idempotencyFields,
  }),
  output: projectSchema,
  fails: [],
  async handle({ caller, db }, input) {
    const data = { ...toColumns(input), organizationId: caller.organizationId };
    return showProject(caller, await db.project.create({ data }));
  },
});
