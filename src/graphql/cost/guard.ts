import { type DirectiveNode, Kind } from 'graphql';
import type { Variables } from './variables.ts';

type Condition = { variable: string; wanted: boolean };

/** The `@skip` and `@include` conditions on variables that include a selection. All must hold. */
export type Guard = { key: string; conditions: readonly Condition[] };

export const ALWAYS: Guard = { key: '', conditions: [] };

/** Adds the conditions of directives to a guard. Undefined if the selection is never included. */
export function narrow(
  guard: Guard,
  directives: readonly DirectiveNode[] | undefined,
): Guard | undefined {
  if (!directives || directives.length === 0) return guard;
  const added: Condition[] = [];
  for (const { name, arguments: args = [] } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const wanted = name.value === 'include';
    const value = args.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== wanted) return undefined;
    if (value?.kind === Kind.VARIABLE) added.push({ variable: value.name.value, wanted });
  }
  return added.length === 0 ? guard : guardOf([...guard.conditions, ...added]);
}

function guardOf(conditions: readonly Condition[]): Guard | undefined {
  const wantedOf = new Map<string, boolean>();
  for (const { variable, wanted } of conditions) {
    if ((wantedOf.get(variable) ?? wanted) !== wanted) return undefined;
    wantedOf.set(variable, wanted);
  }
  const entries = [...wantedOf].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    key: entries.map(([variable, wanted]) => `${wanted ? '+' : '-'}${variable}`).join(),
    conditions: entries.map(([variable, wanted]) => ({ variable, wanted })),
  };
}

export function holds({ conditions }: Guard, variables: Variables): boolean {
  return conditions.every(({ variable, wanted }) => Boolean(variables.get(variable)) === wanted);
}
