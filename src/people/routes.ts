import { acceptInvitation } from './routes/accept-invitation.ts';
import { changePassword } from './routes/change-password.ts';
import { chooseOrganization } from './routes/choose-organization.ts';
import { readInvitation } from './routes/read-invitation.ts';
import { setUp } from './routes/set-up.ts';
import { showSession } from './routes/show-session.ts';
import { signIn } from './routes/sign-in.ts';
import { signOut, signOutEverywhere } from './routes/sign-out.ts';

/** What a person does to come in, go out and be somewhere else; all else is for operations. */
export const sessionRoutes = [
  signIn,
  showSession,
  chooseOrganization,
  changePassword,
  signOut,
  signOutEverywhere,
  readInvitation,
  acceptInvitation,
  setUp,
] as const;
