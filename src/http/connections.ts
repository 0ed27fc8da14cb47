import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The open connections of a server: closes each with its last answer once the server stops. */
export class Connections {
  /** The response to the newest request of each connection. */
  readonly #newest = new WeakMap<Socket, ServerResponse>();
  #areClosing = false;

  /** Notes a request before it is answered. */
  note(outgoing: ServerResponse): void {
    this.#newest.set(outgoing.req.socket, outgoing);
  }

  /** From now on, the last answer of each connection says `Connection: close`. */
  close(): void {
    this.#areClosing = true;
  }

  /** Prepares the head of a response. Pipelined requests after it still need the connection. */
  prepare(outgoing: ServerResponse): void {
    if (!this.#areClosing) return;
    if (this.#newest.get(outgoing.req.socket) === outgoing) outgoing.shouldKeepAlive = false;
  }
}
