import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const icons = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
} as const satisfies Record<string, IconName>;

/** The title of a failure after which the server may have done its work. */
export const UNKNOWN_OUTCOME = 'It’s unknown whether this was saved.';

type NoticeProps = { tone?: keyof typeof icons; title?: string; children: ReactNode };

/** An inline message. Screen readers announce `danger` notices when they appear. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
