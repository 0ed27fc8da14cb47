import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type EmptyStateProps = {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
};

/** Placeholder for an empty list, with the first actions to take. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon && <Icon name={icon} />}
      <h2 className="breaks">{title}</h2>
      {children}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
