import type { ReactNode } from 'react';
import { Brand } from '../layout/brand.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Navigation } from './navigation.tsx';
import { OrganizationMenu } from './organization-menu.tsx';
import { SkipLink } from './skip-link.tsx';

/** The frame of all signed-in pages. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="header">
        <Brand />
        <span className="header-slash" aria-hidden="true">
          /
        </span>
        <OrganizationMenu />
        <div className="header-end">
          <AccountMenu />
        </div>
      </header>
      <div className="frame">
        <Navigation />
        <main id="main" className="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}
