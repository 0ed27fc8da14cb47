import { post } from '../../rest/route.ts';
import { createPasswordReset } from './create-password-reset.ts';

export const passwordResetRoutes = [
  post('/api/users/members/:userId/password-reset', createPasswordReset),
];
