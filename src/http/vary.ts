import type { Answer } from '../transport/exchange.ts';

/** Adds a request header to those that select the answer. */
export function addVary(headers: Answer['headers'], name: string): void {
  headers.vary = headers.vary ? `${headers.vary}, ${name}` : name;
}
