import { useMutation } from '@tanstack/react-query';
import { authRoutes } from '../client/auth-routes.ts';
import { useSetSession } from './use-set-session.ts';

/** Switches the session to another organization. */
export function useChooseOrganization() {
  const setSession = useSetSession();
  return useMutation({
    mutationFn: authRoutes.chooseOrganization,
    onSuccess: setSession,
  });
}
