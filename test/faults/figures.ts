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

/** The answers of a server that can serve nothing: each is 503 with `Retry-After`. */
export function refused(measure: string, answers: readonly Answered[]): Figure {
  return judge(measure, { answers, wanted: ['503 with Retry-After'] });
}

/** The answers of a server that can serve some: each is a success, or 503 with `Retry-After`. */
export function refusedOrServed(measure: string, answers: readonly Answered[]): Figure {
  return judge(measure, { answers, wanted: ['2xx', '503 with Retry-After'] });
}

/** The answers of a server that the fault does not concern: each is a success. */
export function served(measure: string, answers: readonly Answered[]): Figure {
  return judge(measure, { answers, wanted: ['2xx'] });
}

export function slowest(answers: readonly Answered[]): number {
  return Math.max(...answers.map(({ ms }) => ms));
}

type Judged = { answers: readonly Answered[]; wanted: readonly string[] };

function judge(measure: string, { answers, wanted }: Judged): Figure {
  const counts = new Map<string, number>();
  for (const kind of answers.map(kindOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    measure,
    figure: [...counts].map(([kind, count]) => `${count} × ${kind}`).join(', '),
    wanted: wanted.join(' or '),
    holds: counts.size > 0 && [...counts.keys()].every((kind) => wanted.includes(kind)),
  };
}

function kindOf({ status, retryAfter }: Answered): string {
  if (status === 0) return 'no answer';
  if (status >= 200 && status < 300) return '2xx';
  if (status === 503) return `503 ${retryAfter === null ? 'without' : 'with'} Retry-After`;
  return `${status}`;
}
