import type { Operation } from '../kernel/operation.ts';

/** The start of a type name: `createTag` in `CreateTagInput`. */
export function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A camel-case name as the words of a description: `boardColumn` as "board column". */
export function toWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.replace(/\b(?:ai|api)\b/g, (acronym) => acronym.toUpperCase());
}

/** The verb of an operation, as a participle, and its object: `deleteTag` as "deleted" and "tag". */
export function outcomeOf({ name }: Pick<Operation, 'name'>) {
  const [verb = '', ...object] = toWords(name).split(' ');
  return { participle: verb.replace(/e?$/, 'ed'), object: object.join(' ') };
}
