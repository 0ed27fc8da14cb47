import { acceptInvitation } from './identity/invitations/accept-invitation.ts';
import { readInvitation } from './identity/invitations/read-invitation.ts';
import { readPasswordReset } from './identity/password-resets/read-password-reset.ts';
import { resetPassword } from './identity/password-resets/reset-password.ts';
import { changePassword } from './identity/sessions/routes/change-password.ts';
import { changeProfile } from './identity/sessions/routes/change-profile.ts';
import { chooseOrganization } from './identity/sessions/routes/choose-organization.ts';
import { showSession } from './identity/sessions/routes/show-session.ts';
import { signInByPassword } from './identity/sessions/routes/sign-in-by-password.ts';
import { signOut, signOutEverywhere } from './identity/sessions/routes/sign-out.ts';
import { setUp } from './setup/set-up.ts';

/** Routes of sign-in, sessions, invitations, password resets and set-up. All other requests are operations. */
export const sessionRoutes = [
  signInByPassword,
  showSession,
  chooseOrganization,
  changePassword,
  changeProfile,
  signOut,
  signOutEverywhere,
  readInvitation,
  acceptInvitation,
  readPasswordReset,
  resetPassword,
  setUp,
] as const;
