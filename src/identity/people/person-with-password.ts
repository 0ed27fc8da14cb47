import { v7 as uuid } from 'uuid';

type NewPerson = { name: string; email: string; passwordHash?: string };

/** Builds the rows of a user and their credential account in the form that better-auth reads. */
export function personWithPassword({ name, email, passwordHash: password }: NewPerson) {
  const id = uuid();
  const person = { id, name, email: email.toLowerCase() };
  if (password === undefined) return person;
  return { ...person, accounts: { create: { providerId: 'credential', accountId: id, password } } };
}
