import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A link in a `Menu`. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} role="menuitem" tabIndex={-1} className="menu-item">
      {children}
    </Link>
  );
}
