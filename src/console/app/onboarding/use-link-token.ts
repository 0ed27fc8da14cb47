import { useEffect, useState } from 'react';

/**
 * The secret token in the URL's fragment. It is removed from the URL and the history once read, so
 * that only the component's state holds it.
 */
export function useLinkToken(): string {
  const [token, setToken] = useState(tokenInUrl);
  useEffect(() => {
    const take = () => {
      const found = tokenInUrl();
      if (!found) return;
      setToken(found);
      const { pathname, search } = window.location;
      history.replaceState(history.state, '', pathname + search);
    };
    take();
    // A second link in the same tab changes only the fragment, without a reload.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return token;
}

function tokenInUrl(): string {
  return window.location.hash.slice(1);
}
