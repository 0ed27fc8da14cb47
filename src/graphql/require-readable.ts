import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { DomainError } from '../errors.ts';
import type { Caller } from '../kernel/context.ts';
import { namesOfWritten, type Operation } from '../kernel/operation.ts';
import { identifiers, mayRead } from '../kernel/written-answer.ts';

type Write = { operation: Operation; caller: Caller; input: object };

/**
 * Fails before a mutation runs if its answer selects more than its caller may read: without the
 * permission to read, of each object the identifiers and the fields that the input sets to a value.
 */
export function requireReadable(
  { operation, caller, input }: Write,
  info: GraphQLResolveInfo,
): void {
  const { shows } = operation;
  if (mayRead(shows, caller)) return;
  const written = new Set(namesOfWritten(operation, input));
  const field = firstUnreadable(info, written);
  if (!field) return;
  throw new DomainError(
    'PERMISSION_MISSING',
    `Nothing was changed, because the answer's field ${field} requires the permission ${shows}. ` +
      'Select only id, taskId and fields that the input sets, or ask an owner or admin of the ' +
      'organization for the permission.',
  );
}

type Part = { set: SelectionSetNode | undefined; type: GraphQLNamedType };

function firstUnreadable(
  info: GraphQLResolveInfo,
  written: ReadonlySet<string>,
): string | undefined {
  const { schema, fieldNodes, returnType } = info;
  // Each fragment is searched once, because fragments that spread others twice grow exponentially.
  const fragments = new Map(Object.entries(info.fragments));
  const root = getNamedType(returnType);
  const parts: Part[] = fieldNodes.map(({ selectionSet }) => ({ set: selectionSet, type: root }));

  function visit(selection: SelectionNode, type: GraphQLNamedType): string | undefined {
    if (selection.kind === Kind.FIELD) {
      const { name, inner, isHidden } = judge(type, { selection, written });
      if (inner) parts.push({ set: selection.selectionSet, type: inner });
      return isHidden ? name : undefined;
    }
    const fragment = fragmentOf(selection, fragments);
    const condition = fragment?.typeCondition?.name.value;
    const narrowed = condition ? schema.getType(condition) : undefined;
    parts.push({ set: fragment?.selectionSet, type: narrowed ?? type });
    return undefined;
  }

  for (let part = parts.pop(); part; part = parts.pop()) {
    const { set, type } = part;
    const names = set?.selections.map((selection) => visit(selection, type)) ?? [];
    const hidden = names.find((name) => name !== undefined);
    if (hidden) return hidden;
  }
  return undefined;
}

function fragmentOf(
  selection: FragmentSpreadNode | InlineFragmentNode,
  fragments: Map<string, FragmentDefinitionNode>,
) {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const fragment = fragments.get(selection.name.value);
  fragments.delete(selection.name.value);
  return fragment;
}

type Selected = { selection: FieldNode; written: ReadonlySet<string> };

/** Whether a field is hidden, and the type to search below it. */
function judge(type: GraphQLNamedType, { selection, written }: Selected) {
  const field = selection.name.value;
  const name = `${type.name}.${field}`;
  if (field.startsWith('__') || isFailure(type)) return { name, isHidden: false };
  const inner = typeOfField(type, field);
  if (isEffect(type)) return { name, inner, isHidden: false };
  const isShown = identifiers.has(field) || (written.has(field) && isPlain(inner));
  return { name, isHidden: !isShown };
}

function typeOfField(type: GraphQLNamedType, name: string): GraphQLNamedType | undefined {
  const hasFields = isObjectType(type) || isInterfaceType(type);
  return hasFields ? getNamedType(type.getFields()[name]?.type) : undefined;
}

function isFailure(type: GraphQLNamedType): boolean {
  const isError = ({ name }: GraphQLNamedType) => name === 'Error';
  return isError(type) || (isObjectType(type) && type.getInterfaces().some(isError));
}

/** The types that mutations add around the objects of their answers. */
function isEffect({ name }: GraphQLNamedType): boolean {
  return name.endsWith('Success');
}

/** A change of a JSON object is merged, so the object may hold more than the input. */
function isPlain(type: GraphQLNamedType | undefined): boolean {
  return !isCompositeType(type) && !(isScalarType(type) && type.name === 'JSONObject');
}
