import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** A page with a single card, for users outside an organization. */
export function PlainLayout({ children }: { children: ReactNode }) {
  return (
    <div className="plain">
      <header>
        <Brand />
      </header>
      <main id="main" className="plain-main" tabIndex={-1}>
        <div className="plain-card">{children}</div>
      </main>
      <footer>
        <ThemeChoice />
      </footer>
    </div>
  );
}
