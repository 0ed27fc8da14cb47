import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { userRef } from '../people/graphql.ts';
import { createPasswordReset } from './create-password-reset.ts';

const success = builder
  .objectRef<z.output<typeof createPasswordReset.output>>('CreatePasswordResetSuccess')
  .implement({
    describedBy: createPasswordReset.output,
    fields: (t) => ({
      id: t.exposeID('id'),
      user: t.expose('user', { type: userRef }),
      link: t.exposeString('link'),
      expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    }),
  });

addMutation(createPasswordReset, { type: success });
