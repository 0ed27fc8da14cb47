import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce | null>(null);

const SHOWN_FOR_MS = 6_000;

/** Says in one place what was done, to eyes and to screen readers. */
export function Announcer({ children }: { children: ReactNode }) {
  const [status, setStatus] = useState({ text: '' });
  const announce = useCallback<Announce>((text) => setStatus({ text }), []);
  useEffect(() => {
    if (!status.text) return;
    const timer = setTimeout(() => setStatus({ text: '' }), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [status]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="status" role="status">
        {status.text}
      </div>
    </AnnounceContext>
  );
}

/** How a page says that something is done. Inside a dialog nobody would hear it: say it there. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (!announce) throw new Error('Only pages inside Announcer can say what they did.');
  return announce;
}
