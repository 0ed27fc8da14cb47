import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { createIdea } from './create-idea.ts';
import { discardIdea } from './discard-idea.ts';
import { promoteIdea } from './promote-idea.ts';

addMutation(createIdea, {
  type: workItemRef,
  field: 'workItem',
  description: 'The created idea.',
});

addMutation(promoteIdea, {
  type: workItemRef,
  field: 'workItem',
  description: 'The promoted work item.',
});

addDeletion(discardIdea);
