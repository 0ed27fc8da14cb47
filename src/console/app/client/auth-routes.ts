import { callRoute } from './call-route.ts';
import type { Role, SessionInfo } from './session-info.ts';

type SignIn = { email: string; password: string };
type ResetPassword = { token: string; newPassword: string };
type ChangePassword = { currentPassword: string; newPassword: string };
type ChangeProfile = { name: string; email?: string; currentPassword?: string };
type AcceptInvitation = { token: string; name?: string; password?: string };
type SetUp = {
  token: string;
  organizationName: string;
  name: string;
  email: string;
  password: string;
};

export type InvitationInfo = {
  organization: { name: string };
  email: string;
  role: Role;
  /** Null for a server administrator or a removed user. */
  invitedBy: { name: string } | null;
  expiresAt: string;
  hasAccount: boolean;
};

type PasswordResetInfo = { name: string; email: string; expiresAt: string };

/** The routes for sessions, invitations, password resets and set-up. */
export const authRoutes = {
  session: () => callRoute<SessionInfo>('api/auth/session'),
  signIn: (input: SignIn) => callRoute<SessionInfo>('api/auth/sign-in', input),
  signOut: () => callRoute<{ signedOut: true }>('api/auth/sign-out', {}),
  signOutEverywhere: () => callRoute<{ signedOut: true }>('api/auth/sign-out-everywhere', {}),
  chooseOrganization: (organizationId: string) =>
    callRoute<SessionInfo>('api/auth/organization', { organizationId }),
  changePassword: (input: ChangePassword) =>
    callRoute<SessionInfo>('api/auth/change-password', input),
  changeProfile: (input: ChangeProfile) => callRoute<SessionInfo>('api/auth/profile', input),
  invitation: (token: string) => callRoute<InvitationInfo>('api/auth/invitation', { token }),
  acceptInvitation: (input: AcceptInvitation) =>
    callRoute<SessionInfo>('api/auth/accept-invitation', input),
  passwordReset: (token: string) =>
    callRoute<PasswordResetInfo>('api/auth/password-reset', { token }),
  resetPassword: (input: ResetPassword) =>
    callRoute<{ email: string }>('api/auth/reset-password', input),
  setUp: (input: SetUp) => callRoute<SessionInfo>('api/auth/set-up', input),
};
