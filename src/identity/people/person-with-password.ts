import { v7 as uuid } from 'uuid';

type NewPerson = { name: string; email: string; passwordHash?: string; needsName?: boolean };

/** Builds the rows of a user and their credential account in the form that better-auth reads. */
export function personWithPassword({
  name,
  email,
  passwordHash: password,
  needsName = false,
}: NewPerson) {
  const id = uuid();
  const person = { id, name, email: email.toLowerCase(), needsName };
  if (password === undefined) return person;
  return { ...person, accounts: { create: { providerId: 'credential', accountId: id, password } } };
}
