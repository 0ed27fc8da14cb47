import type { Answer } from '../transport/exchange.ts';

/** Adds a request header to those that select the answer. */
export function addVary(headers: Answer['headers'], name: string): void {
  const { vary } = headers;
  if (!vary) headers.vary = name;
  else if (!vary.split(', ').includes(name)) headers.vary = `${vary}, ${name}`;
}
