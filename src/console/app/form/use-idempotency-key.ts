import { useRef } from 'react';

/**
 * Sends an input with an idempotency key: the same again for the same input, so that a retry after a lost
 * response creates nothing twice.
 */
export function useIdempotencyKey() {
  const last = useRef<{ input: string; key: string }>(undefined);
  return {
    withKey<Input extends object>(input: Input): Input & { idempotencyKey: string } {
      const text = JSON.stringify(input);
      if (last.current?.input !== text) last.current = { input: text, key: newKey() };
      return { ...input, idempotencyKey: last.current.key };
    },
    /** Lets the next request be a new one, after the result of the last is known. */
    renew() {
      last.current = undefined;
    },
  };
}

/** `crypto.randomUUID` is missing on pages without TLS. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
