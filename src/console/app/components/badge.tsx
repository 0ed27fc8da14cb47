import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type BadgeProps = {
  tone?: 'neutral' | 'success' | 'warning' | 'accent';
  icon?: IconName;
  children: ReactNode;
};

/** A status or label of one or two words. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
