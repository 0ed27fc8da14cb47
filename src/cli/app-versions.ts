import type { Api } from './api.ts';
import { Failure } from './failure.ts';
import { readAll } from './read-all.ts';

export type AppVersion = {
  id: string;
  app: string;
  version: string;
  status: string;
  operationCount: number;
  createdAt: string;
  activatedAt: string | null;
  retiredAt: string | null;
};

type Filter = {
  app?: string | undefined;
  status?: string | undefined;
  unusedSince?: string | undefined;
};

/** Lists versions, newest first. */
export function listAppVersions(api: Api, filter: Filter): Promise<AppVersion[]> {
  return readAll<AppVersion>(api, '/api/app-versions', filter);
}

type Name = { app: string; version: string };

export async function findAppVersion(api: Api, { app, version }: Name): Promise<AppVersion> {
  const versions = await listAppVersions(api, { app });
  const found = versions.find((each) => each.version === version);
  if (found) return found;
  throw new Failure(`${app} has no version ${version}. List the versions, or push it.`);
}

/** Finds the version that was activated last. */
export async function findActiveVersion(api: Api, app: string): Promise<AppVersion | undefined> {
  const versions = await listAppVersions(api, { app, status: 'active' });
  const latestFirst = versions.sort((one, other) => timeOf(other) - timeOf(one));
  return latestFirst[0];
}

function timeOf({ activatedAt }: AppVersion): number {
  return Date.parse(activatedAt ?? '') || 0;
}

/** Describes a version in one line. */
export function describeAppVersion({ app, version, status, operationCount }: AppVersion): string {
  const operations = operationCount === 1 ? '1 operation' : `${operationCount} operations`;
  return `${app} ${version} is ${status}, with ${operations}.`;
}
