import { exactTime, relativeTime } from './moments.ts';
import { useNow } from './use-now.ts';

type TimeProps = { at: string; isExact?: boolean };

/** A moment as people say it, with the exact one on hover; or the exact one itself. */
export function Time({ at, isExact = false }: TimeProps) {
  const now = useNow();
  const exact = exactTime(at);
  return (
    <time dateTime={at} title={isExact ? undefined : exact}>
      {isExact ? exact : relativeTime(at, now)}
    </time>
  );
}
