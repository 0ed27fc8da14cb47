import { z } from 'zod';
import { type Choice, chooseNamed, type Named, requireKnown } from './choose-named.ts';
import type { OperationContext } from './context.ts';
import type { Permission } from './permission.ts';
import { requirePermission } from './require-permission.ts';
import { hasSomethingVisible, isId, isOneLine, isStorable } from './schemas.ts';
import { withArticle } from './with-article.ts';

const MAX_NAME = 255;

type Input = Readonly<Record<string, unknown>>;

/** A kind of object whose names stand for its IDs. */
export type Naming = Pick<Choice<Named>, 'nouns' | 'fold' | 'isCode'> & {
  /** Permission to read the names. */
  permission: Permission;
  /** The value in place of the name. Default: the ID. */
  replace?: (chosen: Named, name: string) => string;
  /** Reads candidates in one statement, those with the names first. The input may narrow them. */
  find: (context: OperationContext, names: readonly string[], input: Input) => Promise<Named[]>;
};

/** The candidates that a naming reads, and a message shows some of. */
export const MAX_CANDIDATES = 200;

/** By schema, for `describe` copies a schema. The types of registries do not take functions. */
const namings = z.registry<{ naming: unknown }>();

/** An ID or a name that becomes the ID before the handler runs. A text in the form of an ID is one. */
export function idOrName(naming: Naming) {
  return withNames(nameFormat(naming.nouns[0]), naming);
}

/** The same for a field that is published as any text. */
export function withNames<Schema extends z.ZodType>(schema: Schema, naming: Naming): Schema {
  namings.add(schema, { naming });
  return schema;
}

/** An ID or a name that the handler resolves itself. */
export function nameFormat(noun: string) {
  return z
    .stringFormat(`id-or-${noun.replaceAll(' ', '-')}-name`, isIdOrName, {
      error: `must be the ID or the name of ${withArticle(noun)}`,
    })
    .overwrite((text) => (isId(text) ? text.toLowerCase() : text.trim()));
}

/** Whether a text may be an ID or a name. */
export function isIdOrName(text: string): boolean {
  const isName = text.length <= MAX_NAME && isStorable(text) && isOneLine(text);
  return isName && hasSomethingVisible(text);
}

/** A field of an input that has a name. */
type NamedField = { name: string; naming: Naming };

type FindNames = (input: Input) => readonly NamedField[] | undefined;

const finders = new WeakMap<z.ZodObject, FindNames>();

/** The fields of an input that have names. Undefined if all have IDs. */
export function namesIn(schema: z.ZodObject, input: object): readonly NamedField[] | undefined {
  const find = finders.get(schema) ?? createFinder(schema);
  finders.set(schema, find);
  return find(input as Input);
}

/** Whether the schema has fields that take names. */
export function takesNames(schema: z.ZodObject): boolean {
  return Object.values(schema.shape).some((field) => namingOf(field) !== undefined);
}

function createFinder({ shape }: z.ZodObject): FindNames {
  const fields = Object.entries(shape).flatMap(([name, schema]) => {
    const naming = namingOf(schema);
    return naming ? [{ name, naming }] : [];
  });
  return (input) => {
    if (!fields.some(({ name }) => hasName(input[name]))) return undefined;
    return fields.filter(({ name }) => hasName(input[name]));
  };
}

function namingOf(schema: z.core.$ZodType): Naming | undefined {
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault;
  if (isWrapper) return namingOf(schema.unwrap());
  if (schema instanceof z.ZodCodec) return namingOf(schema.def.out);
  if (schema instanceof z.ZodArray) return namingOf(schema.element);
  return namings.get(schema)?.naming as Naming | undefined;
}

const isName = (value: unknown): value is string => typeof value === 'string' && !isId(value);

function hasName(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isName) : isName(value);
}

/** Replaces names by IDs, in the order of the fields: the project of an input narrows its columns. */
export async function replaceNames<Given extends object>(
  context: OperationContext,
  input: Given,
  fields: readonly NamedField[],
): Promise<Given> {
  let replaced = input as Input;
  for (const { name: path, naming } of fields) {
    requirePermission(context, naming.permission);
    const value = replaced[path];
    const names = [value].flat().filter(isName);
    const found = await naming.find(context, names, replaced);
    if (names.length > 1) requireKnown(names, { ...naming, path, found });
    const toId = (each: unknown) =>
      isName(each)
        ? replacementFor(naming, chooseNamed(each, { ...naming, path, found }), each)
        : each;
    replaced = { ...replaced, [path]: Array.isArray(value) ? value.map(toId) : toId(value) };
  }
  return replaced as Given;
}

function replacementFor({ replace }: Naming, chosen: Named, name: string): string {
  return replace ? replace(chosen, name) : chosen.id;
}
