import { useLocation } from 'wouter';
import type { SessionInfo } from '../client/session-info.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { useBeginSession } from '../session/use-begin-session.ts';

/** Goes on to the start page as who has just been let in. */
export function useEnter(): (session: SessionInfo) => void {
  const beginSession = useBeginSession();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  return (session) => {
    beginSession(session);
    navigate('/', { replace: true });
    announce(`Welcome to ${session.organization?.name ?? 'Almirant'}.`);
  };
}
