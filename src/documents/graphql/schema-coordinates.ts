import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The schema coordinates that a document uses, in the notation of the specification: `Project`,
 * `Project.name`, `Query.projects(first:)`, `ProjectFilter.status`, `Status.ACTIVE`.
 */
export function schemaCoordinatesOf(document: DocumentNode, schema: GraphQLSchema): string[] {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  const visitor = {
    NamedType({ name }: { name: { value: string } }) {
      used.add(name.value);
    },
    Field() {
      const [parent, field] = [info.getParentType(), info.getFieldDef()];
      if (!parent || !field || field.name.startsWith('__')) return;
      used.add(`${parent.name}.${field.name}`);
    },
    Argument({ name }: { name: { value: string } }) {
      const [parent, field] = [info.getParentType(), info.getFieldDef()];
      // Arguments of directives belong to no field.
      if (info.getDirective()) return;
      if (parent && field) used.add(`${parent.name}.${field.name}(${name.value}:)`);
    },
    // A scalar such as `JSONObject` may have objects and names as values too.
    ObjectField({ name }: { name: { value: string } }) {
      const parent = getNamedType(info.getParentInputType());
      if (isInputObjectType(parent)) used.add(`${parent.name}.${name.value}`);
    },
    EnumValue({ value }: { value: string }) {
      const parent = getNamedType(info.getInputType());
      if (isEnumType(parent)) used.add(`${parent.name}.${value}`);
    },
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return [...used].sort();
}
