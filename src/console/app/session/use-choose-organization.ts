import { useMutation } from '@tanstack/react-query';
import { authRoutes } from '../client/auth-routes.ts';
import { useEnterSession } from './use-set-session.ts';

/** Switches the session and this window to another organization. */
export function useChooseOrganization() {
  const enterSession = useEnterSession();
  return useMutation({
    mutationFn: authRoutes.chooseOrganization,
    onSuccess: enterSession,
  });
}
