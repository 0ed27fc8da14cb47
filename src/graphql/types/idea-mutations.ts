import { createIdea } from '../../services/ideas/create-idea.ts';
import { discardIdea } from '../../services/ideas/discard-idea.ts';
import { promoteIdea } from '../../services/ideas/promote-idea.ts';
import { builder } from '../builder.ts';
import { addMutation } from '../mutation.ts';
import { workItemRef } from './work-item-ref.ts';

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
