import { DomainError, type InputIssue } from '../../errors.ts';
import { redactCredentials } from '../../kernel/credential-text.ts';

type Version = { app: string; version: string };

type Taken = Version & { name: string };

/** A pending version keeps the texts of earlier requests. */
const DISCARD = 'To replace an earlier text, discard the pending version first.';

export const registeredOperationFailures = {
  notFound: (ref: string) =>
    new DomainError(
      'REGISTERED_OPERATION_NOT_FOUND',
      `Registered operation not found: ${redactCredentials(ref)}. List the registered operations to ` +
        'see their IDs.',
    ),
  notActive: () =>
    new DomainError(
      'OPERATION_NOT_ACTIVE',
      'No active version of an app has this operation. Activate a version that has it.',
    ),
  nameTaken: ({ app, version, name }: Taken) =>
    new DomainError(
      'OPERATION_NAME_TAKEN',
      `Two different texts of ${app} ${version} have the name ${name}. Rename one of them. ` +
        DISCARD,
    ),
  idTaken: ({ app, version, name }: Taken) =>
    new DomainError(
      'DOCUMENT_ID_TAKEN',
      `Two different texts of ${app} ${version} have the ID ${name}. Change one of the IDs. ` +
        DISCARD,
    ),
  notValid: (message: string, issues?: readonly InputIssue[]) =>
    new DomainError('OPERATIONS_NOT_VALID', message, { issues }),
  tooManyInVersion: ({ app, version, count, max }: Version & { count: number; max: number }) =>
    new DomainError(
      'TOO_MANY_OPERATIONS',
      `${app} ${version} would have ${count} operations; the maximum is ${max}. ` +
        'Register only the operations that its client sends.',
    ),
  tooManyInOrganization: ({ count, max }: { count: number; max: number }) =>
    new DomainError(
      'TOO_MANY_OPERATIONS',
      `The organization would have ${count} operations; the maximum is ${max}. ` +
        'Retire versions that no client uses any more.',
    ),
};
