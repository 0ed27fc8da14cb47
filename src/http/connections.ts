import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Connection = {
  /** The response to its newest request. */
  newest: ServerResponse;
  unanswered: number;
};

/** Maximum number of unanswered requests of a connection. Few clients send more than one. */
export const MAX_PIPELINED = 16;

/** The open connections of a server: closes each with its last answer once the server stops. */
export class Connections {
  readonly #connections = new WeakMap<Socket, Connection>();
  #areClosing = false;

  /** Notes a request. Returns the number of unanswered requests of its connection. */
  note(outgoing: ServerResponse): number {
    const { socket } = outgoing.req;
    const connection = this.#connections.get(socket);
    if (!connection) {
      this.#connections.set(socket, { newest: outgoing, unanswered: 1 });
      return 1;
    }
    connection.newest = outgoing;
    connection.unanswered += 1;
    return connection.unanswered;
  }

  /** From now on, the last answer of each connection says `Connection: close`. */
  close(): void {
    this.#areClosing = true;
  }

  /** Prepares the head of a response. Pipelined requests after it still need the connection. */
  prepare(outgoing: ServerResponse): void {
    const connection = this.#connections.get(outgoing.req.socket);
    if (!connection) return;
    connection.unanswered -= 1;
    if (this.#areClosing && connection.newest === outgoing) outgoing.shouldKeepAlive = false;
  }
}
