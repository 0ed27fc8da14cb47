import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { authRoutes } from '../client/auth-routes.ts';
import { toApiError } from '../client/to-api-error.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { useBeginSession } from './use-begin-session.ts';

/** Ends the session and goes to the sign-in page. */
export function useSignOut() {
  const [, navigate] = useLocation();
  const beginSession = useBeginSession();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: authRoutes.signOut,
    onSuccess() {
      // Away first: a page that sees its session end would ask to sign in and come back.
      navigate('/sign-in', { replace: true });
      beginSession(null);
    },
    onError: (error) => announce(`Couldn’t sign out. ${toApiError(error).message}`),
  });
}
