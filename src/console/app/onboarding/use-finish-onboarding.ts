import { useLocation } from 'wouter';
import type { SessionInfo } from '../client/session-info.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { useEnterSession } from '../session/use-set-session.ts';

/** Enters the new session and navigates to the home page. */
export function useFinishOnboarding(): (session: SessionInfo) => void {
  const enterSession = useEnterSession();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  return (session) => {
    enterSession(session);
    navigate('/', { replace: true });
    announce(`Welcome to ${session.organization?.name ?? 'Almirant'}.`);
  };
}
