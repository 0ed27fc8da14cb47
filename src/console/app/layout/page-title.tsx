import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useHasNavigated } from './navigation-tracker.tsx';

/** The `h1` and document title of a page. The heading takes the focus after navigation. */
export function PageTitle({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  const hasNavigated = useHasNavigated();

  useEffect(() => {
    document.title = `${title} · Almirant`;
  }, [title]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves on each new path.
  useEffect(() => {
    if (!hasNavigated) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [path, hasNavigated]);

  return (
    <h1 ref={heading} tabIndex={-1} className="breaks">
      {title}
    </h1>
  );
}
