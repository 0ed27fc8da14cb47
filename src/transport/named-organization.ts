import { DomainError } from '../errors.ts';
import type { HttpRequest } from './exchange.ts';

/** The header in which a request names the organization it is for. */
const ORGANIZATION_HEADER = 'x-organization-id';

/** Whether a request says which organization it is for. */
export function namesOrganization({ headers }: Pick<HttpRequest, 'headers'>): boolean {
  return headers[ORGANIZATION_HEADER] !== undefined;
}

type Credential = {
  organizationId: string;
  /** The credential as the subject of a sentence. */
  subject: 'session' | 'API key';
  /** The way out, as a sentence. */
  advice: string;
};

/** Fails for a request that names another organization than that of its credential. */
export function requireNamedOrganization(
  { headers }: Pick<HttpRequest, 'headers'>,
  { organizationId, subject, advice }: Credential,
): void {
  const named = headers[ORGANIZATION_HEADER];
  if (named === undefined || `${named}`.toLowerCase() === organizationId) return;
  throw new DomainError(
    'ORGANIZATION_MISMATCH',
    `The ${subject} is in organization ${organizationId}, and X-Organization-Id names another one. ` +
      `Nothing was read or changed. ${advice}`,
  );
}
