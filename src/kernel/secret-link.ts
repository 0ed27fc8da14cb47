import { sha256 } from './sha256.ts';

const SECRET_BYTES = 32;

export type SecretLink = {
  /** To be handed to one person, by whatever way is private. */
  link: string;
  /** All that is stored of it. */
  tokenHash: string;
};

type Options = {
  publicUrl: string;
  /** The page that opens it. */
  page: 'invitation' | 'set-up';
  randomBytes: (size: number) => Uint8Array;
};

/**
 * Makes an address that proves itself by a random text of 256 bits. It follows the `#`, which no
 * browser sends on, so that it is in no log and no Referer.
 */
export function mintSecretLink({ publicUrl, page, randomBytes }: Options): SecretLink {
  const token = Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url');
  return { link: `${publicUrl}/${page}#${token}`, tokenHash: sha256(token) };
}
