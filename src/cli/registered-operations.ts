import type { Api } from './api.ts';
import type { AppVersion } from './app-versions.ts';
import { readAll } from './read-all.ts';

export type RegisteredOperation = { documentId: string; name: string };

export function listOperations(api: Api, { id }: AppVersion): Promise<RegisteredOperation[]> {
  return readAll<RegisteredOperation>(api, '/api/operations', { appVersionId: id });
}
