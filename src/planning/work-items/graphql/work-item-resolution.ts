import { builder } from '../../../graphql/builder.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { resolveWorkItems } from '../resolve-work-items.ts';
import type { ShownWorkItem } from '../work-item.ts';
import { workItemRef } from './work-item-ref.ts';

type Resolved = ShownWorkItem & { resolvedFrom?: string[] };

const resolvedRef = builder.objectRef<Resolved>('ResolvedWorkItem').implement({
  description: 'A work item that ids led to.',
  fields: (t) => ({
    workItem: t.field({ type: workItemRef, description: 'The item.', resolve: (item) => item }),
    resolvedFrom: t.stringList({
      description: 'The ids that led to a task; empty for the items themselves.',
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
  description: 'What some ids and taskIds mean.',
  fields: (t) => ({
    inputIds: t.exposeStringList('inputIds', { description: 'What was asked for.' }),
    notFound: t.exposeStringList('notFound', {
      description: 'The ids that mean nothing, or nothing for you.',
    }),
    items: t.expose('items', {
      type: [resolvedRef],
      description: 'Each once, in the order of the ids; 500 at most.',
    }),
    isTruncated: t.exposeBoolean('isTruncated', {
      description: 'Whether there are more; ask with fewer ids then.',
    }),
  }),
});

builder.queryField('resolveWorkItems', (t) =>
  t.field({
    ...operationExtensions(resolveWorkItems),
    type: resolutionRef,
    description: resolveWorkItems.summary,
    args: {
      ids: t.arg.idList({
        required: true,
        description: 'UUIDs or taskIds such as A-T-37 or A-37, in any case; 200 at most.',
      }),
      includeLeafTasks: t.arg.boolean({
        required: true,
        defaultValue: true,
        description: 'Whether to answer with the tasks below; else with the items themselves.',
      }),
      maxDepth: t.arg.int({
        required: true,
        defaultValue: 3,
        description: 'How many levels below; 10 at most.',
      }),
      projectId: t.arg.id({ description: 'Items of other projects count as not found.' }),
    },
    resolve: (_root, input, { service }) => resolveWorkItems.load(service, input),
  }),
);
