import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { userRef } from '../../people/graphql.ts';
import { removeMember } from '../remove-member.ts';
import { updateMember } from '../update-member.ts';
import { memberRef } from './member.ts';

addMutation(updateMember, {
  type: memberRef,
  pick: (member) => member,
  field: { name: 'member', description: 'The changed member.' },
});

const removedRef = builder
  .objectRef<z.output<typeof removeMember.output>>('RemoveMemberSuccess')
  .implement({
    description: 'They are no longer in the organization.',
    fields: (t) => ({
      user: t.expose('user', { type: userRef, description: 'Who was a member.' }),
      revokedApiKeys: t.exposeInt('revokedApiKeys', {
        description: 'How many keys of theirs worked until now.',
      }),
    }),
  });

addMutation(removeMember, { type: removedRef, pick: (removed) => removed });
