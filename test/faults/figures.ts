import type { Answered } from './asking.ts';
import type { Figure } from './fault.ts';

/** The time of an event, at most a bound. */
export function within(measure: string, ms: number, boundMs: number): Figure {
  const wanted = `within ${boundMs} ms`;
  return { measure, figure: `${Math.round(ms)} ms`, wanted, holds: ms <= boundMs };
}

/** A number of events that must not happen. */
export function none(measure: string, count: number): Figure {
  return { measure, figure: `${count}`, wanted: '0', holds: count === 0 };
}

/** The answers to requests during an outage: each is 503 with `Retry-After`. */
export function refused(measure: string, answers: readonly Answered[]): Figure {
  const isRefusal = ({ status, retryAfter }: Answered) => status === 503 && retryAfter !== null;
  const kinds = answers.map((answer) => {
    const { status, retryAfter } = answer;
    if (status === 0) return 'no answer';
    return status === 503 && retryAfter === null ? '503 without Retry-After' : `${status}`;
  });
  return {
    measure,
    figure: `${answers.length} × ${[...new Set(kinds)].join(', ')}`,
    wanted: '503 with Retry-After',
    holds: answers.length > 0 && answers.every(isRefusal),
  };
}
