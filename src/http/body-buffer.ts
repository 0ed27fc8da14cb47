import { DomainError } from '../errors.ts';

const MAX_BODY_BYTES = 1_048_576;
const BYTE_ORDER_MARK = '\ufeff';

/** Buffers a request body of at most 1 MiB. Fails as soon as the body is known to be larger. */
export class BodyBuffer {
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(statedLength: string | undefined) {
    requireSize(Number(statedLength ?? 0));
  }

  add(chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    requireSize(this.#size);
    this.#chunks.push(chunk);
  }

  toText(): string {
    const text = Buffer.concat(this.#chunks).toString('utf8');
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  }
}

function requireSize(bytes: number): void {
  if (bytes <= MAX_BODY_BYTES) return;
  throw new DomainError(
    'BODY_TOO_LARGE',
    'The request body is larger than 1 MiB. Split the request.',
  );
}
