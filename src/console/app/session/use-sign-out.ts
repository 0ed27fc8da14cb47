import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { authRoutes } from '../client/auth-routes.ts';
import { toApiError } from '../client/to-api-error.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { useSetSession } from './use-set-session.ts';

/** Ends the session and goes to the sign-in page. */
export function useSignOut() {
  const [, navigate] = useLocation();
  const setSession = useSetSession();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: authRoutes.signOut,
    onSuccess() {
      // Navigate first: a signed-in page without session would redirect to a sign-in that returns.
      navigate('/sign-in', { replace: true });
      setSession(null);
    },
    onError: (error) => announce(`Couldn’t sign out. ${toApiError(error).message}`),
  });
}
