export type Role = 'owner' | 'admin' | 'member';

export type SessionOrganization = { id: string; name: string; slug: string; role: Role };

/** Who is signed in, where they are now, and where else they could be. */
export type SessionInfo = {
  user: { id: string; name: string; email: string };
  session: { createdAt: string; expiresAt: string };
  organization: SessionOrganization | null;
  organizations: SessionOrganization[];
};
