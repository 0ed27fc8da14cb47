import SchemaBuilder from '@pothos/core';
import type { GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DESCRIPTIONS_PLUGIN } from '../../src/graphql/descriptions-plugin.ts';

const person = z.object({ name: z.string() }).meta({ id: 'Person', description: 'A member.' });

const book = z
  .object({
    title: z.string().describe('At most 255 characters.'),
    pages: z.int().describe('Without the cover.').optional().nullable(),
    words: z.array(z.string().describe('In lower case.')).default([]),
    author: person,
    shelf: z.string(),
  })
  .meta({ id: 'Book', description: 'Printed book.' });

type Texts = Record<string, string | null | undefined>;

/** The type `Book` with these fields, each with its own text or none. */
function buildBook({ type, ...fields }: Texts) {
  const builder = new SchemaBuilder<object>({ plugins: [DESCRIPTIONS_PLUGIN] } as never);
  const ref = builder.objectRef<Record<string, string>>('Book').implement({
    describedBy: book,
    description: type ?? undefined,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, description]) => [
          name,
          t.exposeString(name, { description: description ?? undefined }),
        ]),
      ),
  });
  builder.queryType({ fields: (t) => ({ book: t.field({ type: ref, resolve: () => ({}) }) }) });
  return builder.toSchema().getType('Book') as GraphQLObjectType;
}

/** The descriptions that the type and its fields have once built. */
function describe(texts: Texts): Texts {
  const built = buildBook(texts);
  const fields = Object.entries(built.getFields()).map(([name, { description }]) => [
    name,
    description,
  ]);
  return { type: built.description, ...Object.fromEntries(fields) };
}

test('a described type and its fields take the descriptions of the schema', () => {
  expect(describe({ title: undefined })).toEqual({
    type: 'Printed book.',
    title: 'At most 255 characters.',
  });
});

test('descriptions are found through optional, nullable, default and array', () => {
  expect(describe({ pages: undefined, words: undefined })).toMatchObject({
    pages: 'Without the cover.',
    words: 'In lower case.',
  });
});

test('a description on the type or field replaces the one of the schema', () => {
  const own = { type: 'Novel.', title: 'In full.', isbn: '13 digits.' };

  expect(describe(own)).toEqual(own);
});

test('the schema does not build with a described type that repeats a description', () => {
  expect(() => buildBook({ title: 'At most 255 characters.' })).toThrow('Book.title repeats');
  expect(() => buildBook({ type: 'Printed book.', title: undefined })).toThrow('Book repeats');
});

test('the schema does not build with a described type that lacks a description', () => {
  expect(() => buildBook({ shelf: undefined })).toThrow('Book.shelf has no description.');
  expect(() => buildBook({ isbn: undefined })).toThrow('Book.isbn has no description.');
});

test('the description of an object type does not describe the fields that hold it', () => {
  expect(() => buildBook({ author: undefined })).toThrow('Book.author has no description.');
});
