/** A period in which requests had to wait. */
export type LoadSample = {
  seconds: number;
  /** Number of requests that ended. */
  completed: number;
  /** Share of the time in which the event loop was busy. */
  utilization: number;
  /** Whether the limit on requests in progress was reached. */
  isFull: boolean;
  /** Whether more requests came than may wait. */
  overflowed: boolean;
};

/** Enough that the server is busy while requests wait for the database. */
const MIN_IN_PROGRESS = 6;
const USUAL_IN_PROGRESS = 48;
const BUSY_IN_PROGRESS = 64;
/** For requests that wait for a slow database and use no processor time meanwhile. */
const MAX_IN_PROGRESS = 256;
/** Requests in progress may take this long together. */
const IN_PROGRESS_SECONDS = 0.008;
/** Below this share of the time, the event loop waits, for example for a database that hangs. */
const WAITING_UTILIZATION = 0.5;

/** A burst may wait for longer than requests during a lasting overload. */
const BURST_SECONDS = 0.08;
const LASTING_SECONDS = 0.004;
/** Late requests are refused once a period, so the client of a lasting overload waits up to 90 ms. */
const LASTING_WAIT_MS = 40;
const BURST_WAIT_MS = 1_000;
const MIN_WAITING = 4;
const USUAL_WAITING = 256;
/** An overload is lasting after more full periods with an overflow in a row, or more in all. */
const BURST_OVERFLOWS = 1;
const BURST_PERIODS = 20;
/** Number of periods without waiting requests after which an overload is over. */
const OVER_AFTER = 10;

/**
 * Adapts the number of requests in progress and waiting to the measured throughput, so that the time in
 * the server stays short whatever a request costs (Little's law).
 */
export class LoadLimit {
  #inProgress = USUAL_IN_PROGRESS;
  #waiting = USUAL_WAITING;
  #perSecond: number | undefined;
  #fullPeriods = 0;
  #overflows = 0;
  #otherPeriods = 0;
  #isLasting = false;

  /** Maximum number of requests in progress. */
  get inProgress(): number {
    return Math.round(this.#inProgress);
  }

  /** Maximum number of waiting requests. */
  get waiting(): number {
    return Math.round(this.#waiting);
  }

  /** Maximum wait of a request. A burst of many requests at once is served; a lasting overload is not. */
  get longestWaitMs(): number {
    return this.#isLasting ? LASTING_WAIT_MS : BURST_WAIT_MS;
  }

  /** Whether no overload has been seen for a while. */
  get isCalm(): boolean {
    return this.#fullPeriods === 0;
  }

  update(sample: LoadSample): void {
    if (sample.isFull) this.#tighten(sample);
    else this.#relax();
  }

  #tighten({ seconds, completed, utilization, overflowed }: LoadSample): void {
    this.#fullPeriods += 1;
    this.#overflows = overflowed ? this.#overflows + 1 : 0;
    this.#otherPeriods = 0;
    this.#isLasting ||= this.#overflows > BURST_OVERFLOWS || this.#fullPeriods > BURST_PERIODS;
    const perSecond = completed / seconds;
    this.#perSecond = ((this.#perSecond ?? perSecond) + perSecond) / 2;
    if (utilization < WAITING_UTILIZATION) {
      this.#inProgress = Math.min(MAX_IN_PROGRESS, this.#inProgress * 1.5);
    } else {
      const target = within(this.#perSecond * IN_PROGRESS_SECONDS, {
        min: MIN_IN_PROGRESS,
        max: BUSY_IN_PROGRESS,
      });
      this.#inProgress = (this.#inProgress + target) / 2;
    }
    const patience = this.#isLasting ? LASTING_SECONDS : BURST_SECONDS;
    this.#waiting = within(this.#perSecond * patience, { min: MIN_WAITING, max: USUAL_WAITING });
  }

  #relax(): void {
    this.#otherPeriods += 1;
    this.#inProgress = Math.max(
      this.#inProgress,
      Math.min(USUAL_IN_PROGRESS, this.#inProgress + 1),
    );
    if (this.#otherPeriods < OVER_AFTER) return;
    this.#fullPeriods = 0;
    this.#overflows = 0;
    this.#isLasting = false;
    this.#perSecond = undefined;
    this.#inProgress = USUAL_IN_PROGRESS;
    this.#waiting = USUAL_WAITING;
  }
}

function within(value: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, value));
}
