import { z } from 'zod';
import type { Caller } from '../../kernel/context.ts';

export const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z
      .string()
      .nullable()
      .describe('Null unless it is your own or the key may `members:read`.'),
  })
  .meta({ id: 'Person' });

export const personWithImageSchema = personSchema
  .extend({ image: z.string().nullable().describe('The address of their picture.') })
  .meta({ id: 'PersonWithImage' });

type Person = { id: string; name: string; email: string };

/** A member of the caller's organization, as far as the caller may see them. */
export function showPerson(caller: Caller, person: Person): z.output<typeof personSchema> {
  const mayReadEmail = person.id === caller.user.id || caller.permissions.has('members:read');
  return { id: person.id, name: person.name, email: mayReadEmail ? person.email : null };
}

/** The same with the picture, where existing clients show one. */
export function showPersonWithImage(
  caller: Caller,
  person: Person & { image: string | null },
): z.output<typeof personWithImageSchema> {
  const { id, name, email } = showPerson(caller, person);
  return { id, name, email, image: person.image };
}
