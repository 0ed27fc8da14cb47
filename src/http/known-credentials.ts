import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';

type Sender = Pick<HttpRequest, 'headers' | 'address'>;

const MAX_KNOWN = 10_000;

/**
 * Names whose share of the waiting requests a request takes: that of its credential once that has been
 * accepted, otherwise that of its address. So made-up credentials give nobody further shares. This
 * decides only about turns; every request is authenticated.
 */
export class KnownCredentials {
  readonly #known = new LRUCache<string, true>({ max: MAX_KNOWN });

  ownerOf(sender: Sender): string {
    const credential = fingerprint(sender);
    return credential && this.#known.has(credential) ? credential : sender.address;
  }

  /** Notes that the credential of a request has been accepted. */
  note(sender: Sender): void {
    const credential = fingerprint(sender);
    if (credential) this.#known.set(credential, true);
  }
}

function fingerprint(sender: Sender): string | undefined {
  const credential = headerOf(sender, 'authorization') ?? headerOf(sender, 'cookie');
  return credential && hash('sha256', credential, 'base64');
}
