import type { OperationContext } from './context.ts';
import { sha256 } from './sha256.ts';

const SECRET_BYTES = 32;

export type SecretLink = {
  /** To be handed to one person, by whatever way is private. */
  link: string;
  /** All that is stored of it. */
  tokenHash: string;
};

export type LinkPrimitives = Pick<OperationContext, 'publicUrl' | 'randomBytes'>;

/**
 * Makes the address of a page of the console that proves itself by a random text of 256 bits. It
 * follows the `#`, which no browser sends on, so that it is in no log and no Referer.
 */
export function mintSecretLink(
  page: string,
  { publicUrl, randomBytes }: LinkPrimitives,
): SecretLink {
  const token = Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url');
  return { link: `${publicUrl}/${page}#${token}`, tokenHash: sha256(token) };
}
