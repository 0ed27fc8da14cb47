import { DomainError, type InputIssue } from '../../errors.ts';
import { redactCredentials } from '../../kernel/credential-text.ts';

type Version = { app: string; version: string };

type Taken = Version & { name: string };

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
      `Two different texts of ${app} ${version} have the name ${name}. Rename one of them.`,
    ),
  idTaken: ({ app, version, name }: Taken) =>
    new DomainError(
      'DOCUMENT_ID_TAKEN',
      `Two different texts of ${app} ${version} have the ID ${name}. Change one of the IDs.`,
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
