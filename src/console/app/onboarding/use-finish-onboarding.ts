import { useLocation } from 'wouter';
import type { SessionInfo } from '../client/session-info.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { useSetSession } from '../session/use-set-session.ts';

/** Sets the new session and navigates to the home page. */
export function useFinishOnboarding(): (session: SessionInfo) => void {
  const setSession = useSetSession();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  return (session) => {
    setSession(session);
    navigate('/', { replace: true });
    announce(`Welcome to ${session.organization?.name ?? 'Almirant'}.`);
  };
}
