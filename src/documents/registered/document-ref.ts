import { z } from 'zod';
import { UUID_PATTERN } from '../../kernel/schemas.ts';
import { DOCUMENT_ID, idInVersion, toLookUpId } from './document-id.ts';

const UUID = new RegExp(`^${UUID_PATTERN}$`);

/** The ID of a registered operation, or one of its document IDs: `sha256:…`, `x-web:Tasks`. */
export const documentRef = () =>
  z.stringFormat('id-or-document-id', DOCUMENT_ID, {
    error: 'must be a UUID, or a document id such as sha256:… or x-web:Tasks',
  });

/** Filters document IDs by an operation. Undefined for a reserved prefix. */
export function byDocumentRef(ref: string) {
  if (UUID.test(ref)) return { operationId: ref.toLowerCase() };
  const lookUpId = toLookUpId(ref);
  if (lookUpId === undefined) return undefined;
  const pinned = idInVersion(lookUpId);
  if (!pinned) return { documentId: lookUpId };
  const { documentId, app, version } = pinned;
  return { documentId, appVersion: { app, version } };
}
