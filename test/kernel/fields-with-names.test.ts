import { expect, test } from 'vitest';
import { z } from 'zod';
import type { OperationContext } from '../../src/kernel/context.ts';
import {
  idOrName,
  isIdOrName,
  nameFormat,
  namesIn,
  replaceNames,
  takesNames,
  withNames,
} from '../../src/kernel/names-for-ids.ts';
import type { Permission } from '../../src/kernel/permission.ts';

const ID = '0197a000-0000-7000-8000-00000000000a';
const BLUE = '0197a000-0000-7000-8000-00000000000b';

/** A naming of tags in which each name is its ID in upper case, and the names that it was asked for. */
function makeNaming() {
  const asked: unknown[] = [];
  return {
    asked,
    naming: {
      nouns: ['big tag', 'big tags'] as const,
      permission: 'work-items:read' as const,
      find: async (_context: OperationContext, names: readonly string[], input: object) => {
        asked.push([names, input]);
        return [
          { id: BLUE, names: ['blue'] },
          { id: ID, names: ['red'] },
        ];
      },
    },
  };
}

const contextWith = (...permissions: Permission[]) =>
  ({ caller: { permissions: new Set(permissions) } }) as unknown as OperationContext;

test.each(['a', 'x'.repeat(255), ID, ' a '])('the text %j may be an ID or a name', (text) => {
  expect(isIdOrName(text)).toBe(true);
});

test.each(['', ' ', '\u200b', 'a\nb', 'a\0', 'a\ud800', 'x'.repeat(256)])(
  'the text %j is neither an ID nor a name',
  (text) => {
    expect(isIdOrName(text)).toBe(false);
    expect(nameFormat('big tag').safeParse(text).error?.issues[0]?.message).toBe(
      'must be the ID or the name of a big tag',
    );
  },
);

test('an ID is read in lower case, and a name without the spaces around it', () => {
  expect(nameFormat('big tag').parse(ID.toUpperCase())).toBe(ID);
  expect(nameFormat('big tag').parse(' Blue ')).toBe('Blue');
});

test('the published format of a field tells which names it takes', () => {
  const { format } = z.toJSONSchema(nameFormat('big tag'));

  expect(format).toBe('id-or-big-tag-name');
});

test('an input has names only where a field takes them and the text is no ID', () => {
  const { naming } = makeNaming();
  const schema = z.object({
    one: idOrName(naming).nullish().describe('An optional one.'),
    list: z.array(idOrName(naming)).default([]),
    any: withNames(z.string(), naming),
    title: z.string(),
  });
  const namesOf = (input: object) => namesIn(schema, input)?.map(({ name }) => name);

  expect(namesOf({ title: 'red', one: ID, list: [ID], any: null })).toBeUndefined();
  expect(namesOf({ one: 'red', list: [ID, 'blue'], any: ID })).toEqual(['one', 'list']);
  expect(namesOf({ any: 'red' })).toEqual(['any']);
  expect(takesNames(schema)).toBe(true);
  expect(takesNames(z.object({ title: z.string() }))).toBe(false);
});

test('names become IDs in the order of the fields, and the rest of the input stays', async () => {
  const { naming, asked } = makeNaming();
  const schema = z.object({ one: idOrName(naming), list: z.array(idOrName(naming)) });
  const input = { one: 'red', list: [ID, 'blue'], title: 'red' };
  const fields = namesIn(schema, input) ?? [];

  const replaced = await replaceNames(contextWith('work-items:read'), input, fields);

  expect(replaced).toEqual({ one: ID, list: [ID, BLUE], title: 'red' });
  expect(asked).toEqual([
    [['red'], input],
    [['blue'], { ...input, one: ID }],
  ]);
});

test('names need the permission to read them', async () => {
  const { naming, asked } = makeNaming();
  const fields = namesIn(z.object({ one: idOrName(naming) }), { one: 'red' }) ?? [];

  const replaced = replaceNames(contextWith('projects:read'), { one: 'red' }, fields);

  await expect(replaced).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
  expect(asked).toEqual([]);
});
