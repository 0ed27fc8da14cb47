import { useId } from 'react';
import { describeFigures, describeUsage, formatCount, formatDay } from './usage-text.ts';
import type { ApiKeyUsage } from './use-api-key-usage.ts';

const HEIGHT = 96;
const MIN_HEIGHT = 2;
const BAR_SHARE = 0.76;

/** A bar chart of requests by day, errors stacked on top. */
export function UsageChart({ usage }: { usage: ApiKeyUsage }) {
  const hatch = useId();
  const { days } = usage;
  const peak = Math.max(...days.map(({ callCount }) => callCount), 1);
  const first = days.at(0);
  const last = days.at(-1);
  return (
    <figure className="chart">
      <div className="chart-peak" aria-hidden="true">
        <span>{formatCount(peak)}</span>
        <Legend hatch={hatch} />
      </div>
      <svg role="img" aria-label={describeUsage(usage)} width="100%" height={HEIGHT}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect className="chart-error" width="5" height="5" />
            <path className="chart-hatch" d="M-1 6 6-1M-1 1 1-1M4 6 6 4" />
          </pattern>
        </defs>
        {days.map((day, position) => (
          <DayBar
            key={day.date}
            day={day}
            hatch={hatch}
            {...{ position, count: days.length, peak }}
          />
        ))}
      </svg>
      <p className="chart-days" aria-hidden="true">
        <span>{first && formatDay(first.date)}</span>
        <span>{last && formatDay(last.date)}</span>
      </p>
    </figure>
  );
}

function Legend({ hatch }: { hatch: string }) {
  return (
    <p className="chart-legend">
      <span>
        <svg width="10" height="10" aria-hidden="true">
          <rect className="chart-bar" width="10" height="10" rx="1.5" />
        </svg>
        Succeeded
      </span>
      <span>
        <svg width="10" height="10" aria-hidden="true">
          <rect width="10" height="10" rx="1.5" fill={`url(#${hatch})`} />
        </svg>
        Errors
      </span>
    </p>
  );
}

type DayBarProps = {
  day: ApiKeyUsage['days'][number];
  position: number;
  count: number;
  peak: number;
  hatch: string;
};

function DayBar({ day, position, count, peak, hatch }: DayBarProps) {
  const { callCount, errorCount } = day;
  const heightOf = (part: number) => (part / peak) * HEIGHT;
  const whole = callCount > 0 ? Math.max(heightOf(callCount), MIN_HEIGHT) : MIN_HEIGHT;
  const failed = errorCount > 0 ? Math.max(heightOf(errorCount), MIN_HEIGHT) : 0;
  const x = `${((position + (1 - BAR_SHARE) / 2) / count) * 100}%`;
  const width = `${(BAR_SHARE / count) * 100}%`;
  return (
    <g className="chart-day">
      <title>{`${formatDay(day.date)}: ${describeFigures(day)}`}</title>
      <rect
        className="chart-hover"
        x={`${(position / count) * 100}%`}
        width={`${100 / count}%`}
        height={HEIGHT}
      />
      <rect
        className={callCount > 0 ? 'chart-bar' : 'chart-none'}
        x={x}
        y={HEIGHT - whole}
        width={width}
        height={whole}
        rx="1.5"
      />
      {failed > 0 && (
        <rect
          x={x}
          y={HEIGHT - whole}
          width={width}
          height={failed}
          fill={`url(#${hatch})`}
          rx="1.5"
        />
      )}
    </g>
  );
}
