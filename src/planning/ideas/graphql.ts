import { builder } from '../../graphql/builder.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { createIdea } from './create-idea.ts';
import { discardIdea } from './discard-idea.ts';
import { promoteIdea } from './promote-idea.ts';

addMutation(createIdea, {
  type: workItemRef,
  pick: (idea) => idea,
  field: { name: 'workItem', description: 'The created idea.' },
});

addMutation(promoteIdea, {
  type: workItemRef,
  pick: (item) => item,
  field: { name: 'workItem', description: 'What the idea is now.' },
});

const discardedRef = builder.objectRef<{ id: string }>('DiscardIdeaSuccess').implement({
  description: 'It is archived.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id it had.' }) }),
});

addMutation(discardIdea, { type: discardedRef, pick: (discarded) => discarded });
