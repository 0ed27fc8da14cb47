import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const icons = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
} as const satisfies Record<string, IconName>;

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
