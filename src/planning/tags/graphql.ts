import { builder } from '../../graphql/builder.ts';
import { addLookup } from '../../graphql/lookup.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { argsOf } from '../../graphql/operation-input.ts';
import { createTag } from './create-tag.ts';
import { deleteTag } from './delete-tag.ts';
import { getTag } from './get-tag.ts';
import { listTags } from './list-tags.ts';
import { type ShownTagOfItem, tagSchema } from './tag.ts';
import { updateTag } from './update-tag.ts';

/** As it comes with a work item, so that the tags of many are read with them. */
export const tagRef = builder.objectRef<ShownTagOfItem>('Tag');

tagRef.implement({
  describedBy: tagSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    color: t.exposeString('color'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

builder.queryField('tags', (t) =>
  t.field({
    ...operationExtensions(listTags),
    type: [tagRef],
    description: listTags.summary,
    args: argsOf(t.arg, listTags.input),
    resolve: async (_root, args, context) =>
      (await listTags.load(context.operationContext, args)).items,
  }),
);

addLookup(getTag, tagRef, 'tag');

addMutation(createTag, { type: tagRef, field: 'tag' });
addMutation(updateTag, { type: tagRef, field: 'tag' });
addDeletion(deleteTag);
