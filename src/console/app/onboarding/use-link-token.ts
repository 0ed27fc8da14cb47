import { useEffect, useState } from 'react';

/**
 * The secret at the end of the address, after its `#`. It is taken out of the address and the
 * history as soon as it was read, and is nowhere but in the page that asked for it.
 */
export function useLinkToken(): string {
  const [token, setToken] = useState(tokenInAddress);
  useEffect(() => {
    const take = () => {
      const found = tokenInAddress();
      if (!found) return;
      setToken(found);
      const { pathname, search } = window.location;
      history.replaceState(history.state, '', pathname + search);
    };
    take();
    // Another link opened in the same tab does not load the page again.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return token;
}

function tokenInAddress(): string {
  return window.location.hash.slice(1);
}
