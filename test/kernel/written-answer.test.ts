import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  readPermissionOf,
  writtenPartOf,
  writtenSchemaOf,
} from '../../src/kernel/written-answer.ts';

const item = z.object({
  id: z.string(),
  taskId: z.string(),
  title: z.string(),
  tags: z.array(z.string()),
  parts: z.array(z.object({ id: z.string() })),
  metadata: z.record(z.string(), z.unknown()).nullable(),
  isNew: z.literal(true),
  isOld: z.literal(false),
});
const stored = {
  id: 'i',
  taskId: 'A-T-1',
  title: 'title',
  tags: ['a'],
  parts: [{ id: 'p' }],
  metadata: { a: 1 },
  isNew: true,
  isOld: false,
};

test('a writer sees the identifiers, the flags and the plain fields that it wrote', () => {
  const partAfter = (...names: string[]) =>
    writtenPartOf(item, { answer: stored, written: new Set(names) });
  const identity = { id: 'i', taskId: 'A-T-1', isNew: true };

  expect(partAfter()).toEqual(identity);
  expect(partAfter('title', 'unknown')).toEqual({ ...identity, title: 'title' });
  expect(partAfter('tags', 'isOld')).toEqual({ ...identity, tags: ['a'], isOld: false });
  expect(partAfter('parts', 'metadata')).toEqual(identity);
});

test('a cleared field is shown to its writer', () => {
  const answer = { ...stored, metadata: null };

  expect(writtenPartOf(item, { answer, written: new Set(['metadata']) })).toMatchObject({
    metadata: null,
  });
});

test('an emptied list is shown to its writer, and a list without rows to everyone', () => {
  const answer = { ...stored, tags: [] };

  expect(writtenPartOf(item, { answer, written: new Set(['tags']) })).toMatchObject({ tags: [] });
  expect(writtenPartOf(z.array(item).nullable(), { answer: null, written: new Set() })).toBeNull();
});

test('counts and secrets beside the objects remain', () => {
  const schema = z.object({
    items: z.array(item),
    moved: z.int(),
    last: item.nullable().optional(),
  });
  const answer = { items: [stored], moved: 1, last: null };
  const identity = { id: 'i', taskId: 'A-T-1', isNew: true };

  expect(writtenPartOf(schema, { answer, written: new Set() })).toEqual({
    items: [identity],
    moved: 1,
    last: null,
  });
  expect(writtenPartOf(schema, { answer: { last: stored }, written: new Set() })).toEqual({
    last: identity,
  });
});

test('an object without a known shape is hidden', () => {
  const written = new Set<string>();

  expect(writtenPartOf(z.unknown(), { answer: { secret: 1 }, written })).toBeUndefined();
  expect(writtenPartOf(z.unknown(), { answer: 7, written })).toBe(7);
});

test('a named object is stored even without an ID', () => {
  const profile = z.object({ email: z.string() }).meta({ id: 'ProfileOfThisTest' });

  expect(writtenPartOf(profile, { answer: { email: 'a@b.c' }, written: new Set() })).toEqual({});
});

test('the published schema of an answer names the reduced objects, and none if nothing is hidden', () => {
  const deletion = z.object({ deleted: z.literal(true), id: z.string() });
  const reducedOf = (schema: z.ZodType) => {
    const reduced = writtenSchemaOf(schema);
    return reduced && JSON.stringify(z.toJSONSchema(reduced));
  };

  expect(reducedOf(z.string())).toBeUndefined();
  expect(reducedOf(deletion)).toBeUndefined();
  expect(reducedOf(z.array(deletion))).toBeUndefined();
  expect(reducedOf(z.object({ count: z.int() }))).toBeUndefined();
  expect(reducedOf(item)).toContain('WrittenPart');
  expect(reducedOf(z.array(item))).toMatch(/"type":"array".*WrittenPart/);
  expect(reducedOf(z.object({ item, count: z.int() }))).toMatch(/WrittenPart.*"count"/s);
  expect(reducedOf(z.object({ item: item.nullable() }))).toContain('"type":"null"');
  expect(reducedOf(z.object({ item }))).not.toContain('"type":"null"');
});

test('the permission to read guards the answers of writes to the same resource', () => {
  expect(readPermissionOf('work-items:write')).toBe('work-items:read');
  expect(readPermissionOf('projects:delete')).toBe('projects:read');
  expect(readPermissionOf('projects:read')).toBeNull();
  expect(readPermissionOf('organization:write')).toBeNull();
  expect(readPermissionOf(null)).toBeNull();
});
