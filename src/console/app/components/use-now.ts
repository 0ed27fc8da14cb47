import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

/** The current time, updated every minute by one timer for all components. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, currentMinute);
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function currentMinute(): number {
  if (listeners.size === 0) now = Date.now();
  return now;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, MINUTE_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}
