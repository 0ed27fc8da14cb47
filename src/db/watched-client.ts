import type { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import { Client, type ClientConfig } from 'pg';
import type { ConnectionWatch, WatchedConnection } from './connection-watch.ts';

type Connection = EventEmitter & { stream: Duplex };

/** Without rest parameters, as each statement passes here. */
type Query = (statement: unknown, values: unknown, callback: unknown) => unknown;

type Watching = { watch: ConnectionWatch; answerMs: number };

const CLOSE_WITHIN_MS = 1_000;

/** A connection to PostgreSQL whose statements have a deadline, and whose errors have a listener. */
export class WatchedClient extends Client implements WatchedConnection {
  readonly answerMs: number;
  busySince: number | undefined;
  heardAt = Number.POSITIVE_INFINITY;

  constructor(config: ClientConfig, { watch, answerMs }: Watching) {
    super(config);
    this.answerMs = answerMs;
    // Statements report their failures. Between the pool and its user, a client has no other listener,
    // and an error without one ends the process.
    this.on('error', () => {});
    this.once('connect', () => {
      this.heardAt = performance.now();
      watch.add(this);
    });
    this.once('end', () => watch.remove(this));
    // The pool sends the next statement in the callback of the last one, without a drain in between.
    this.#connection.on('readyForQuery', () => {
      this.heardAt = performance.now();
      if (this.busySince !== undefined) this.busySince = this.heardAt;
    });
    this.on('drain', () => {
      this.busySince = undefined;
    });

    const query = this.query.bind(this) as Query;
    this.query = ((statement, values, callback) => {
      this.busySince ??= performance.now();
      return query(statement, values, callback);
    }) as Query as Client['query'];

    const end = this.end.bind(this) as (...given: unknown[]) => unknown;
    this.end = ((...given: unknown[]) => {
      // The goodbye to a silent server has no answer.
      const timer = setTimeout(() => this.#stream.destroy(), CLOSE_WITHIN_MS).unref();
      this.once('end', () => clearTimeout(timer));
      return end(...given);
    }) as Client['end'];
  }

  cut(error: Error): void {
    this.#stream.destroy(error);
  }

  get #stream(): Duplex {
    return this.#connection.stream;
  }

  get #connection(): Connection {
    return (this as unknown as { connection: Connection }).connection;
  }
}
