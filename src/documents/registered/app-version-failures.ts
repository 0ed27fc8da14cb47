import { DomainError } from '../../errors.ts';

type Version = { app: string; version: string };

export const appVersionFailures = {
  notFound: (id: string) =>
    new DomainError(
      'APP_VERSION_NOT_FOUND',
      `App version not found: ${id}. List the app versions of the organization to see their IDs.`,
    ),
  retired: ({ app, version }: Version) =>
    new DomainError(
      'APP_VERSION_LOCKED',
      `${app} ${version} is permanently retired. Create another version.`,
    ),
  locked: ({ app, version, status }: Version & { status: string }) =>
    new DomainError(
      'APP_VERSION_LOCKED',
      `${app} ${version} is ${status} and takes no more operations. Create another version.`,
    ),
  released: ({ app, version, status }: Version & { status: string }) =>
    new DomainError(
      'APP_VERSION_LOCKED',
      `${app} ${version} is ${status}, and only pending versions can be discarded.` +
        (status === 'active' ? ' Retire it instead.' : ''),
    ),
  empty: ({ app, version }: Version) =>
    new DomainError(
      'APP_VERSION_EMPTY',
      `${app} ${version} has no operations. Register operations in it first.`,
    ),
  inUse: (message: string) => new DomainError('APP_VERSION_IN_USE', message),
};
