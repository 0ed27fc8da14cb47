import { v7 as uuid } from 'uuid';

type NewPerson = { name: string; email: string; passwordHash?: string };

/** The row of a person, and of the password they sign in with, as better-auth reads it. */
export function personWithPassword({ name, email, passwordHash: password }: NewPerson) {
  const id = uuid();
  const person = { id, name, email: email.toLowerCase() };
  if (password === undefined) return person;
  return { ...person, accounts: { create: { providerId: 'credential', accountId: id, password } } };
}
