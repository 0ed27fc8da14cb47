import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Document } from './document.ts';
import { type Guard, narrow } from './guard.ts';

/** A selection set and the guard it is under. */
export type Selections = { selectionSet: SelectionSetNode; guard: Guard };

export type Occurrence = { node: FieldNode; guard: Guard };

/** The selected fields of an object type by response key, merged as in execution. */
export function collectFields(
  type: GraphQLObjectType,
  selections: readonly Selections[],
  document: Document,
): Map<string, Occurrence[]> {
  const fields = new Map<string, Occurrence[]>();
  const seen = new Set<string>();

  function visit(node: SelectionNode, outer: Guard): void {
    const guard = narrow(outer, node.directives);
    if (!guard) return;
    if (node.kind === Kind.FIELD) {
      add({ node, guard });
      return;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? spread(node.name.value, guard) : node;
    if (!fragment || !appliesTo(type, fragment.typeCondition?.name.value, document.schema)) return;
    for (const selection of fragment.selectionSet.selections) visit(selection, guard);
  }

  function add(occurrence: Occurrence): void {
    const { alias, name } = occurrence.node;
    const key = alias?.value ?? name.value;
    const known = fields.get(key);
    if (known) known.push(occurrence);
    else fields.set(key, [occurrence]);
  }

  /** A fragment, unless the same guard has spread it here already. */
  function spread(name: string, { key }: Guard) {
    if (seen.has(`${name} `) || seen.has(`${name} ${key}`)) return undefined;
    seen.add(`${name} ${key}`);
    return document.fragments.get(name);
  }

  for (const { selectionSet, guard } of selections) {
    for (const selection of selectionSet.selections) visit(selection, guard);
  }
  return fields;
}

function appliesTo(
  type: GraphQLObjectType,
  condition: string | undefined,
  schema: GraphQLSchema,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}
