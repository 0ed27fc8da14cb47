import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** A page of one card, for people who are not in an organization yet. */
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
