import {
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/schema.ts';

/** A field of a type or an input, as `Type.field`. */
type Named = { at: string; name: string; type: string; isList: boolean };

const types = Object.values<GraphQLNamedType>(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__'),
);

const outputs: readonly Named[] = types
  .filter(isObjectType)
  .filter(({ name }) => !/^(Query|Mutation|PageInfo)$/.test(name))
  .flatMap((type) => Object.values(type.getFields()).map((field) => toNamed(type.name, field)));

const inputs: readonly Named[] = types
  .filter(isInputObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => toNamed(type.name, field)));

const both = [...inputs, ...outputs];

const enumValues = types
  .filter(isEnumType)
  .flatMap((type) => type.getValues().map(({ name }) => name));

const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

/** Enumerations of inputs, by the name of the field. */
const enumerated = new Set(
  inputs.filter(({ type }) => isEnumType(schema.getType(type))).map(({ name }) => name),
);

/** Integers that count nothing. */
const measures: ReadonlySet<string> = new Set(['order', 'position', 'progress']);

const OPTION = 'An imperative that changes what the action does.';

const ONE_PLACE = 'Reads the list of one place by its index.';

const CREATES = /^(add|create|record|invite|register|provision|promoteRecorded|publish)/;

function toNamed(owner: string, { name, type }: { name: string; type: GraphQLType }): Named {
  const isList = isListType(getNullableType(type));
  return { at: `${owner}.${name}`, name, type: getNamedType(type).name, isList };
}

type Rule = {
  /** A product rule, as the title of its test. */
  title: string;
  /** Elements that break it, unless they are in `except`. */
  broken: () => string[];
  /** Elements that may break it, each with its reason. */
  except: Readonly<Record<string, string>>;
};

export const rules: readonly Rule[] = [
  {
    title: 'an operation that changes one object takes it as id, and several as ids',
    broken: () =>
      mutations
        .filter((name) => !CREATES.test(name))
        .filter((name) => !inputs.some(({ at }) => idsOf(name).includes(at))),
    except: {
      clearRecordedOperations: 'Selects by time.',
      removeMember: 'A member is named by the user.',
      removeProjectMember: 'A pair of two objects, each under its own name.',
      removeWorkItemAssignee: 'A pair of two objects, each under its own name.',
      removeWorkItemDependency: 'A pair of two objects, each under its own name.',
      updateMember: 'A member is named by the user.',
      updateOperationPolicy: 'The organization has one.',
      updateOrganization: 'The organization of the caller.',
      updateWorkItemAssignee: 'A pair of two objects, each under its own name.',
    },
  },
  {
    title: 'an integer is a count and ends in Count, or is a measure with a name of its own',
    broken: () =>
      both
        .filter(({ type, name }) => type === 'Int' && !/(Count|Tokens|Ms)$/.test(name))
        .filter(({ name }) => !measures.has(name))
        .map(({ at }) => at),
    except: {},
  },
  {
    title: 'a field that ends in Count is an integer',
    broken: () =>
      both.filter(({ type, name }) => /Count$/.test(name) && type !== 'Int').map(({ at }) => at),
    except: {},
  },
  {
    title: 'a boolean begins with is, has or can, or is an option of an action',
    broken: () =>
      both
        .filter(({ type, name }) => type === 'Boolean' && !/^(is|has|can)[A-Z]/.test(name))
        .map(({ at }) => at),
    except: {
      'BulkMoveWorkItemsInput.setAiProcessing': OPTION,
      'BulkMoveWorkItemsInput.skipGroups': OPTION,
      'ClearRecordedOperationsInput.all': OPTION,
      'DeleteBoardInput.includeWorkItems': OPTION,
      'MoveWorkItemInput.setAiProcessing': OPTION,
      'ProjectFilter.includeArchived': OPTION,
      'RetireAppVersionInput.force': OPTION,
      'RevokeApiKeyInput.revokeDescendants': OPTION,
    },
  },
  {
    title: 'a day is a LocalDate and ends in Date, a time is a DateTime and ends in At',
    broken: () => both.filter(isMisnamedTime).map(({ at }) => at),
    except: {},
  },
  {
    title: 'money is a Decimal in inputs and outputs',
    broken: () =>
      both
        .filter(({ name, type }) => /cost|price|amount/i.test(name) && type !== 'Decimal')
        .map(({ at }) => at),
    except: {},
  },
  {
    title: 'a value that is sent as an enumeration is read as one',
    broken: () =>
      outputs
        .filter(({ type, name }) => type === 'String' && enumerated.has(name))
        .map(({ at }) => at),
    except: {
      'AiSession.provider': 'A text in inputs, too. Repositories have another provider.',
      'SkippedOperation.reason': 'A sentence. Keys have another reason.',
    },
  },
  {
    title: 'a filter by a value takes a list of alternatives',
    broken: () =>
      inputs
        .filter(({ at, isList }) => /Filter\./.test(at) && !isList)
        .filter(
          ({ type, name }) => !/^(Boolean|DateTime|LocalDate)$/.test(type) && name !== 'search',
        )
        .map(({ at }) => at),
    except: {
      'ApiKeyFilter.createdBy': ONE_PLACE,
      'ApiKeyFilter.descendantsOf': ONE_PLACE,
      'BoardFilter.projectId': ONE_PLACE,
      'ProjectFilter.projectId': ONE_PLACE,
      'RegisteredOperationFilter.schemaCoordinate': 'One part of the schema is changed at a time.',
      'WorkItemFilter.assignee': ONE_PLACE,
      'WorkItemFilter.boardColumnId': ONE_PLACE,
      'WorkItemFilter.boardId': ONE_PLACE,
      'WorkItemFilter.parentId': ONE_PLACE,
      'WorkItemFilter.projectId': ONE_PLACE,
    },
  },
  {
    title: 'GraphQL has no second name of an area, a permission or an assignee',
    broken: () =>
      both
        .filter(
          ({ at, name, type }) => name === 'assignee' && type === 'String' && !/Filter/.test(at),
        )
        .map(({ at }) => at)
        .concat(
          enumValues.filter((value) => /^(MCP_|DESARROLLO|VENTAS|PROSPECCION|SOPORTE)/.test(value)),
        ),
    except: {},
  },
];

function idsOf(mutation: string): string[] {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return [`${input}.id`, `${input}.ids`];
}

/** The bounds of a filter say after, before or since. */
function isMisnamedTime({ name, type }: Named): boolean {
  if (/(Since|After|Before)$/.test(name)) return !/^(DateTime|LocalDate)$/.test(type);
  const endsAsTime = /At$/.test(name);
  const endsAsDay = /(^date|Date|^day)$/.test(name);
  return endsAsTime !== (type === 'DateTime') || endsAsDay !== (type === 'LocalDate');
}
