import { formatExactTime, formatRelativeTime } from './format-time.ts';
import { useNow } from './use-now.ts';

type TimeProps = { at: string; isExact?: boolean };

/** A relative time with the exact time as tooltip, or the exact time. */
export function Time({ at, isExact = false }: TimeProps) {
  const now = useNow();
  const exact = formatExactTime(at);
  return (
    <time dateTime={at} title={isExact ? undefined : exact}>
      {isExact ? exact : formatRelativeTime(at, now)}
    </time>
  );
}
