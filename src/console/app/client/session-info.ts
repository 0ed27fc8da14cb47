export type Role = 'owner' | 'admin' | 'member';

export type SessionOrganization = { id: string; name: string; slug: string; role: Role };

/** The signed-in user, their current organization and all their organizations. */
export type SessionInfo = {
  /** `needsName`: the server made the name up. */
  user: { id: string; name: string; email: string; needsName: boolean };
  session: { createdAt: string; expiresAt: string };
  organization: SessionOrganization | null;
  organizations: SessionOrganization[];
};
