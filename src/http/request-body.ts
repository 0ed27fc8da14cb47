import { DomainError } from '../errors.ts';

const MAX_BODY_BYTES = 1_048_576;

/**
 * The request with a body that is no longer than allowed. A stated length is believed, as the
 * HTTP parser holds the client to it; a body without one is read here to its limit.
 */
export async function limitBody(request: Request): Promise<Request> {
  const length = request.headers.get('content-length');
  if (length !== null) {
    if (Number(length) > MAX_BODY_BYTES) throw tooLarge();
    return request;
  }
  if (request.method === 'GET' || request.method === 'HEAD' || !request.body) return request;
  return new Request(request, { body: await readLimited(request.body) });
}

async function readLimited(stream: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): DomainError {
  return new DomainError('BODY_TOO_LARGE', 'The request body is over 1 MiB. Send less at a time.');
}
