import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';
import { projectNotFound } from './project.ts';

/** Makes sure that a project that an input names, if it names one, is one of the organization. */
export async function requireKnownProject(
  db: TenantClient,
  id: string | null | undefined,
): Promise<void> {
  if (!id || (await db.project.findUnique({ where: { id }, select: { id: true } }))) return;
  throw new DomainError(...projectNotFound(id));
}
