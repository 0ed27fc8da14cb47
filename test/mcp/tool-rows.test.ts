import { expect, test } from 'vitest';
import { z } from 'zod';
import type { OperationContext } from '../../src/kernel/context.ts';
import { defineOperation } from '../../src/kernel/operation.ts';
import { oneOrMore } from '../../src/kernel/schemas.ts';
import { applyProjectScope } from '../../src/mcp/project-scope.ts';
import { creates, defineTool, reads, updates } from '../../src/mcp/tool.ts';
import { requireProject } from '../../src/planning/projects/require-project.ts';

const kind = z.enum(['task', 'story']).meta({ id: 'Kind', description: 'Type of the item.' });

const createThing = defineOperation({
  name: 'createThing',
  summary: 'Create a thing.',
  permission: null,
  input: z.object({
    type: kind,
    title: z.string().max(255).describe('Its title.'),
    projectId: z.uuid().nullish().describe('Where it belongs.'),
    parentId: z.uuid().nullish(),
  }),
  output: z.object({
    id: z.string().describe('Never said.'),
    type: kind,
    due: z.iso.datetime().nullable(),
    parts: z.array(z.object({ type: kind.nullable() })),
  }),
  fails: [],
  handle: async (_context, { type }) => ({ id: '1', type, due: null, parts: [] }),
});

const createStory = defineTool({
  name: 'create_story',
  title: 'Create a story',
  operation: createThing,
  fixed: { type: 'story' },
  projectArgument: 'projectId',
  needsProject: true,
  hints: creates,
});

const projectId = '01890000-0000-7000-8000-000000000000';
const nobody = {} as OperationContext;

test('a fixed value of a tool is not an argument', () => {
  const given = { title: 'A', projectId, type: 'task' };

  expect(createStory.definition.inputSchema.properties).not.toHaveProperty('type');
  expect(createStory.toInput(given)).toEqual({ title: 'A', projectId, type: 'story' });
});

test('a required project becomes optional if the URL names one', () => {
  const { definition, scopedDefinition } = createStory;

  expect(definition.inputSchema.required).toEqual(['title', 'projectId']);
  expect(scopedDefinition.inputSchema.required).toEqual(['title']);
});

test('a missing project returns an error with both ways to give one', async () => {
  const call = applyProjectScope(nobody, {
    requireProject,
    tool: createStory,
    args: { title: 'A' },
    projectId: undefined,
  });

  await expect(call).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    message: expect.stringMatching(/^projectId is required: .*\?projectId=<id or name>/),
  });
  expect(() => createStory.toInput({ title: 'A', projectId: null })).toThrow(/projectId/);
});

test('an optional project may be omitted', async () => {
  const tool = defineTool({
    name: 'create_thing',
    title: 'Create a thing',
    operation: createThing,
    projectArgument: 'projectId',
    hints: creates,
  });

  const args = { type: 'task', title: 'A' };

  expect(
    await applyProjectScope(nobody, { tool, args, projectId: undefined, requireProject }),
  ).toEqual(args);
});

test('a field that null clears is published in `clear`, for updates only', () => {
  const row = { name: 'x', title: 'X', operation: createThing };
  const fieldsOf = (hints: typeof reads | typeof updates) =>
    defineTool({ ...row, hints }).definition.inputSchema.properties;

  expect(fieldsOf(reads)).not.toHaveProperty('clear');
  expect(fieldsOf(updates)).toMatchObject({
    parentId: { type: 'string' },
    clear: { type: 'array', items: { type: 'string', enum: ['projectId', 'parentId'] } },
  });
});

test('one value or a list is published as a list and read as both', () => {
  const input = z.object({ type: oneOrMore(kind).nullish().describe('Of these types.') });
  const row = { name: 'x', title: 'X', operation: { ...createThing, input } };
  const { definition, exact } = defineTool({ ...row, hints: reads });

  expect(definition.inputSchema.properties?.type).toEqual({
    type: 'array',
    description: 'Of these types.',
    items: { type: 'string', enum: ['task', 'story'] },
  });
  expect(exact.properties?.type).toMatchObject({ type: ['string', 'array'] });
});

test('a default and an object without known fields are published in words', () => {
  const input = z.object({
    metadata: z.record(z.string(), z.unknown()).optional().describe('Custom data.'),
    limit: z.int().default(50),
    isAll: z.boolean().default(false).describe('Whether all.'),
  });
  const row = { name: 'x', title: 'X', operation: { ...createThing, input } };

  expect(defineTool({ ...row, hints: reads }).definition.inputSchema.properties).toMatchObject({
    metadata: { type: 'string', description: 'Custom data. As JSON.' },
    limit: { type: 'integer', description: 'Default: 50.' },
    isAll: { type: 'boolean', description: 'Whether all.' },
  });
});

test('inputs are published with descriptions, outputs as names and types', () => {
  const { inputSchema } = createStory.definition;
  const row = { name: 'get_thing', title: 'Read a thing', operation: createThing };
  const { outputSchema } = defineTool({ ...row, hints: reads }).definition;

  expect(inputSchema.properties?.title).toEqual({ type: 'string', description: 'Its title.' });
  expect(outputSchema).toEqual({
    type: 'object',
    properties: {
      id: { type: 'string' },
      type: { type: 'string' },
      due: { type: ['string', 'null'] },
      parts: {
        type: 'array',
        items: { type: 'object', properties: { type: { type: ['string', 'null'] } } },
      },
    },
  });
});

test('nested fields of outputs are published by tools that read only', () => {
  expect(createStory.definition.outputSchema?.properties).toEqual({
    id: { type: 'string' },
    type: { type: 'string' },
    due: { type: ['string', 'null'] },
    parts: { type: 'array', items: { type: 'object' } },
  });
});
