const paths = {
  alert: 'M8 5v3.5M8 11v.01M8 1.8 14.8 14H1.2Z',
  back: 'M9.5 4 5.5 8l4 4',
  building: 'M2.5 14V3l6-1.5V14M8.5 6l5 1.5V14M1 14h14M5 5.5h1M5 8.5h1M5 11.5h1M11 10h.5M11 12h.5',
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  dots: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  down: 'M4.5 6.5 8 10l3.5-3.5',
  home: 'M2 7.5 8 2l6 5.5M3.5 6.5V14h9V6.5M6.5 14v-4h3v4',
  info: 'M8 7.5V11M8 5v.01M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
  key: 'M10.5 2a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM8 8l-6 6M4 12l1.8 1.8',
  leave: 'M6 14H2.5V2H6M10.5 11l3-3-3-3M13.5 8H6',
  lock: 'M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3ZM8 10v1.5',
  pen: 'M2.5 13.5 3.3 10.3 10.8 2.8l2.4 2.4-7.5 7.5Z',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5a4.5 4.5 0 0 1 9 0M10.5 2.8a2.5 2.5 0 0 1 0 4.4M12 9.5a4.5 4.5 0 0 1 2.5 4',
  person: 'M8 7.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14.5a5.5 5.5 0 0 1 11 0',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2ZM10.7 10.7 14 14',
  stop: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM3.5 3.5l9 9',
  up: 'M4.5 9.5 8 6l3.5 3.5',
  'up-down': 'M5 6l3-3 3 3M5 10l3 3 3-3',
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon beside text, hidden from screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dots' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
