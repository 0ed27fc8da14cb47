import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PageTitle } from './page-title.tsx';

type PageProps = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The page above this one. */
  parent?: { title: string; href: string };
  isNarrow?: boolean;
  children: ReactNode;
};

/** A page of the console: its heading, what can be done on it, and what it shows. */
export function Page({ title, lead, actions, parent, isNarrow = false, children }: PageProps) {
  return (
    <div className={isNarrow ? 'page page-narrow' : 'page'}>
      <div className="page-head">
        <div className="page-title">
          {parent && (
            <nav className="crumbs" aria-label="Where you are">
              <Link href={parent.href}>{parent.title}</Link>
              <span aria-hidden="true">/</span>
            </nav>
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
