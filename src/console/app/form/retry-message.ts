const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Formats as "Try again in 10 minutes, at 12:10." */
export function retryMessage(seconds: number, now: number): string {
  if (seconds < 60) return `Try again in ${Math.ceil(seconds)} seconds.`;
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return `Try again in ${wait}, at ${clock.format(now + minutes * 60_000)}.`;
}
