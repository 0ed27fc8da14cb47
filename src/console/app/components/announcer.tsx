import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce | null>(null);

const SHOWN_FOR_MS = 6_000;

/** A live region for status messages, visible for six seconds. */
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

/** Announces a status message. Not from a modal dialog, which makes the live region inert. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (!announce) throw new Error('useAnnounce needs an Announcer.');
  return announce;
}
