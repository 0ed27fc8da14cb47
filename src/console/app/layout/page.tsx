import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '../components/icon.tsx';
import { PageTitle } from './page-title.tsx';

type PageProps = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The parent page, as a back link. */
  parent?: { title: string; href: string };
  isNarrow?: boolean;
  children: ReactNode;
};

export function Page({ title, lead, actions, parent, isNarrow = false, children }: PageProps) {
  return (
    <div className={isNarrow ? 'page page-narrow' : 'page'}>
      <div className="page-head">
        <div className="page-title">
          {parent && (
            <Link href={parent.href} className="page-parent">
              <Icon name="back" />
              {parent.title}
            </Link>
          )}
          <PageTitle title={title} />
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
