import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useHasMoved } from './arrival.tsx';

/** The heading of a page, its name in the window, and where the focus goes when one comes to it. */
export function PageTitle({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  const hasMoved = useHasMoved();

  useEffect(() => {
    document.title = `${title} · Almirant`;
  }, [title]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what moves the focus.
  useEffect(() => {
    if (!hasMoved) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [path, hasMoved]);

  return (
    <h1 ref={heading} tabIndex={-1} className="breaks">
      {title}
    </h1>
  );
}
