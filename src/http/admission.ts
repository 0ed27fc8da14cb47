import { type EventLoopUtilization, performance } from 'node:perf_hooks';
import { FairQueue, type Waiting } from './fair-queue.ts';
import { LoadLimit } from './load-limit.ts';
import { overloaded } from './refuse.ts';

type Arrival = Omit<Waiting, 'since'>;

export type AdmissionOptions = {
  /** Called when the server starts to refuse requests, and with their number when it is over. */
  onOverload?: () => void;
  onRecovery?: (refused: number) => void;
};

const PERIOD_MS = 50;

/**
 * Admission control: bounds the requests in progress and waiting, and refuses others at once. Requests
 * that cannot be served soon would delay all others.
 */
export class Admission {
  readonly #options: AdmissionOptions;
  readonly #queue = new FairQueue();
  readonly #limit = new LoadLimit();
  #inProgress = 0;
  #completed = 0;
  #refused = 0;
  #isFull = false;
  #overflowed = false;
  #timer: NodeJS.Timeout | undefined;
  #periodStart = 0;
  #utilization: EventLoopUtilization | undefined;

  constructor(options: AdmissionOptions = {}) {
    this.#options = options;
  }

  /** Whether requests had to wait lately. */
  get isBusy(): boolean {
    return this.#timer !== undefined;
  }

  /** Takes a place for a request if one is free. */
  enter(): boolean {
    if (this.#inProgress >= this.#limit.inProgress || this.#queue.size > 0) return false;
    this.#inProgress += 1;
    return true;
  }

  /** Takes a place in any case, to end what is in progress already. */
  enterAnyway(): void {
    this.#inProgress += 1;
  }

  /** Starts a request when a place is free, or refuses it. Returns how to withdraw it. */
  wait(arrival: Arrival): () => void {
    this.#observe();
    this.#isFull = true;
    const waiting: Waiting = { ...arrival, since: performance.now() };
    if (this.#queue.size >= this.#limit.waiting) {
      this.#overflowed = true;
      const other = this.#queue.takeForShareOf(waiting.owner);
      this.#refuse(other ?? waiting);
      if (!other) return () => {};
    }
    this.#queue.add(waiting);
    return () => this.#queue.remove(waiting);
  }

  /** Takes a place again after a pause. Fails with SERVER_OVERLOADED, which still takes one to answer. */
  reenter(owner: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = () => {
        this.enterAnyway();
        reject(overloaded());
      };
      this.wait({ owner, start: resolve, refuse });
    });
  }

  /** Frees the place of a request. */
  leave(): void {
    this.#inProgress -= 1;
    this.#completed += 1;
    if (this.#queue.size > 0) this.#startWaiting();
  }

  #startWaiting(): void {
    while (this.#inProgress < this.#limit.inProgress) {
      const next = this.#queue.take();
      if (!next) return;
      this.#inProgress += 1;
      next.start();
    }
  }

  #refuse(waiting: Waiting): void {
    if (this.#refused === 0) this.#options.onOverload?.();
    this.#refused += 1;
    waiting.refuse();
  }

  /** Measures while requests wait, and for a while after that. */
  #observe(): void {
    if (this.#timer) return;
    this.#completed = 0;
    this.#periodStart = performance.now();
    this.#utilization = performance.eventLoopUtilization();
    this.#timer = setInterval(() => this.#endPeriod(), PERIOD_MS).unref();
  }

  #endPeriod(): void {
    const now = performance.now();
    const utilization = performance.eventLoopUtilization();
    this.#limit.update({
      seconds: (now - this.#periodStart) / 1_000,
      completed: this.#completed,
      utilization: performance.eventLoopUtilization(utilization, this.#utilization).utilization,
      isFull: this.#isFull,
      overflowed: this.#overflowed,
    });
    this.#overflowed = false;
    this.#completed = 0;
    this.#periodStart = now;
    this.#utilization = utilization;
    this.#isFull = this.#queue.size > 0;
    // A limit that has just been raised has room for those that would be late.
    this.#startWaiting();
    for (const late of this.#queue.takeOlderThan(now - this.#limit.longestWaitMs))
      this.#refuse(late);
    if (this.#limit.isCalm && this.#queue.size === 0) this.#rest();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#refused > 0) this.#options.onRecovery?.(this.#refused);
    this.#refused = 0;
  }
}
