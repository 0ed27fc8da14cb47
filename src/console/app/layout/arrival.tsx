import { createContext, type ReactNode, useContext, useState } from 'react';
import { useLocation } from 'wouter';

const HasMovedContext = createContext(false);

/** Remembers whether one has gone on from the page that was opened first. */
export function Arrival({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const [first] = useState(path);
  const [hasMoved, setHasMoved] = useState(false);
  if (!hasMoved && path !== first) setHasMoved(true);
  return <HasMovedContext value={hasMoved}>{children}</HasMovedContext>;
}

/** Whether the page was reached from another one, and says so by taking the focus. */
export function useHasMoved(): boolean {
  return useContext(HasMovedContext);
}
