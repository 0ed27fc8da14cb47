import { builder } from '../../../graphql/builder.ts';
import { descriptionOf } from '../../../graphql/description-of.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { resolveWorkItems } from '../resolve-work-items.ts';
import type { ShownWorkItem } from '../work-item.ts';
import { workItemRef } from './work-item-ref.ts';

type Resolved = ShownWorkItem & { resolvedFrom?: string[] };

const resolvedRef = builder.objectRef<Resolved>('ResolvedWorkItem').implement({
  description: 'Work item found for the requested IDs.',
  fields: (t) => ({
    workItem: t.field({
      type: workItemRef,
      description: 'Requested item or descendant task.',
      resolve: (item) => item,
    }),
    resolvedFrom: t.stringList({
      description: 'Requested IDs of the task or its ancestors; empty without includeLeafTasks.',
      resolve: ({ resolvedFrom }) => resolvedFrom ?? [],
    }),
  }),
});

type Resolution = {
  inputIds: string[];
  notFound: string[];
  items: Resolved[];
  isTruncated: boolean;
};

const resolutionRef = builder.objectRef<Resolution>('WorkItemResolution').implement({
  describedBy: resolveWorkItems.output,
  description: 'Work items of the requested IDs and taskIds.',
  fields: (t) => ({
    inputIds: t.exposeStringList('inputIds'),
    notFound: t.exposeStringList('notFound'),
    items: t.expose('items', { type: [resolvedRef] }),
    isTruncated: t.exposeBoolean('isTruncated'),
  }),
});

const { shape } = resolveWorkItems.input;

builder.queryField('resolveWorkItems', (t) =>
  t.field({
    ...operationExtensions(resolveWorkItems),
    type: resolutionRef,
    description: resolveWorkItems.summary,
    args: {
      ids: t.arg.idList({
        required: true,
        description: descriptionOf(shape.ids),
      }),
      includeLeafTasks: t.arg.boolean({
        required: true,
        defaultValue: true,
        description: descriptionOf(shape.includeLeafTasks),
      }),
      maxDepth: t.arg.int({
        required: true,
        defaultValue: 3,
        description: descriptionOf(shape.maxDepth),
      }),
      projectId: t.arg.id({ description: descriptionOf(shape.projectId) }),
    },
    resolve: (_root, input, { operationContext }) => resolveWorkItems.load(operationContext, input),
  }),
);
