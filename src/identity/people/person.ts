import { z } from 'zod';
import type { Caller } from '../../kernel/context.ts';

export const personSchema = z
  .object({
    id: z.string().describe('User ID, as in assignees and project members.'),
    name: z.string().describe('Display name.'),
    email: z
      .string()
      .nullable()
      .describe('Email. Null for other users without the permission `members:read`.'),
  })
  .meta({ id: 'Person', description: 'User of the organization.' });

export const personWithImageSchema = personSchema
  .extend({ image: z.string().nullable().describe('URL of the profile picture.') })
  .meta({ id: 'PersonWithImage', description: 'User of the organization, with a picture.' });

type Person = { id: string; name: string; email: string };

/** Converts a user to the output that the caller may see. */
export function showPerson(caller: Caller, person: Person): z.output<typeof personSchema> {
  const mayReadEmail = person.id === caller.user.id || caller.permissions.has('members:read');
  return { id: person.id, name: person.name, email: mayReadEmail ? person.email : null };
}

/** Adds the picture, for existing clients. */
export function showPersonWithImage(
  caller: Caller,
  person: Person & { image: string | null },
): z.output<typeof personWithImageSchema> {
  const { id, name, email } = showPerson(caller, person);
  return { id, name, email, image: person.image };
}
