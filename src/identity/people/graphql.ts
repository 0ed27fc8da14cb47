import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import type { personSchema } from './person.ts';

type Person = z.output<typeof personSchema>;

export const userRef = builder.objectRef<Person>('User').implement({
  description: 'A person in the organization.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The same id on every transport.' }),
    name: t.exposeString('name', { description: 'As they are called.' }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'Null unless it is your own or the key may read members.',
    }),
  }),
});
