import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { personSchema } from './person.ts';

type Person = z.output<typeof personSchema>;

export const userRef = builder.objectRef<Person>('User').implement({
  describedBy: personSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.exposeString('email', { nullable: true }),
  }),
});
