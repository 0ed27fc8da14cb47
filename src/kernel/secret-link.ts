import type { OperationContext } from './context.ts';
import type { SecretPage } from './credential-text.ts';
import { sha256 } from './sha256.ts';

const SECRET_BYTES = 32;

export type SecretLink = {
  /** Link for one person, to be sent privately. */
  link: string;
  /** SHA-256 of the token. The token itself is not stored. */
  tokenHash: string;
};

export type LinkPrimitives = Pick<OperationContext, 'publicUrl' | 'randomBytes'>;

/**
 * Creates a console link with a random 256-bit token. The token is in the URL fragment, which
 * browsers do not send, so that it appears in no log and no Referer.
 */
export function mintSecretLink(
  page: SecretPage,
  { publicUrl, randomBytes }: LinkPrimitives,
): SecretLink {
  const token = Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url');
  return { link: `${publicUrl}/${page}#${token}`, tokenHash: sha256(token) };
}
