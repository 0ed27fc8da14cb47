import { useMutation } from '@tanstack/react-query';
import { authRoutes } from '../client/auth-routes.ts';
import { useBeginSession } from './use-begin-session.ts';

/** Goes on in another organization. */
export function useChooseOrganization() {
  const beginSession = useBeginSession();
  return useMutation({
    mutationFn: authRoutes.chooseOrganization,
    onSuccess: beginSession,
  });
}
