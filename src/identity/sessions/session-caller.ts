import { translateDatabaseError } from '../../db/database-error.ts';
import { DomainError } from '../../errors.ts';
import type { Caller } from '../../kernel/context.ts';
import { permissions } from '../../kernel/permission.ts';
import { effectivePermissions } from '../../kernel/role.ts';
import { type HttpRequest, isSafe } from '../../transport/exchange.ts';
import { namesOrganization } from '../../transport/named-organization.ts';
import { readSession } from './read-session.ts';
import type { SignIn } from './sign-in.ts';

const ALL = permissions.join(' ');

/**
 * Resolves the session of a request to a caller with the permissions of the role, or undefined
 * without a session. Reads membership, role and organization every time.
 */
export function createSessionCallers(signIn: SignIn) {
  return async (request: HttpRequest): Promise<Caller | undefined> => {
    try {
      return await findSessionCaller(signIn, request);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  };
}

async function findSessionCaller(
  signIn: SignIn,
  request: HttpRequest,
): Promise<Caller | undefined> {
  const session = await readSession(signIn, request);
  if (!session) return undefined;
  if (!isSafe(request) && !namesOrganization(request)) {
    throw new DomainError(
      'ORGANIZATION_NOT_NAMED',
      'A session may move to another organization at any time, so this request must say which one it ' +
        'is for. Send its ID as X-Organization-Id, or use an API key.',
    );
  }
  const { userId, organizationId } = session;
  const member =
    organizationId &&
    (await signIn.prisma.member.findUnique({
      where: { organizationId_userId: { organizationId, userId }, disabledAt: null },
      include: { user: true, organization: true },
      relationLoadStrategy: 'join',
    }));
  if (!member) {
    throw new DomainError(
      'ORGANIZATION_NOT_CHOSEN',
      'No organization is active, or you are no longer a member of it. Choose an organization.',
    );
  }
  const { user, organization, role } = member;
  if (user.disabledAt) return undefined;
  const { id, name, slug, operationMode, operationsRevision } = organization;
  return {
    user: { id: userId, name: user.name, email: user.email },
    organizationId: id,
    organization: { id, name, slug, operationMode, operationsRevision: `${operationsRevision}` },
    role,
    permissions: effectivePermissions(role, ALL),
    apiKey: null,
    actorId: userId,
    operationMode,
  };
}
