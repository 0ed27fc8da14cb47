import { Brand } from './brand.tsx';

/** Shown while the session loads, like the page's own HTML before its scripts run. */
export function FirstPaint() {
  return (
    <div className="plain">
      <header>
        <Brand />
      </header>
      <main id="main" className="plain-main">
        <p className="first-paint" role="status">
          Loading…
        </p>
      </main>
    </div>
  );
}
