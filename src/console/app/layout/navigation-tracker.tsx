import { createContext, type ReactNode, useContext, useState } from 'react';
import { useLocation } from 'wouter';

const HasNavigatedContext = createContext(false);

/** Tracks whether the user has left the page that the console was opened with. */
export function NavigationTracker({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const [first] = useState(path);
  const [hasNavigated, setHasNavigated] = useState(false);
  if (!hasNavigated && path !== first) setHasNavigated(true);
  return <HasNavigatedContext value={hasNavigated}>{children}</HasNavigatedContext>;
}

/** Whether the page was reached by navigation inside the console, so that its heading takes the focus. */
export function useHasNavigated(): boolean {
  return useContext(HasNavigatedContext);
}
