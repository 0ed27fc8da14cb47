import { type ReactNode, useEffect, useRef } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { LoadError } from '../components/load-error.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';
import { useOtherWindows } from '../session/other-windows.ts';
import { signInAgainPath, signInPath } from '../session/return-path.ts';
import { useShownOrganization } from '../session/shown-organization.ts';
import { SignedInContext } from '../session/signed-in-context.ts';
import { useEvictOtherOrganizations } from '../session/use-evict-other-organizations.ts';
import { useSession } from '../session/use-session.ts';
import { ChooseOrganization } from './choose-organization.tsx';
import { ElsewhereDialog } from './elsewhere-dialog.tsx';

/** Renders its children only for a signed-in user with a current organization. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data: session, error, refetch } = useSession();
  useOtherWindows();
  const wasSignedIn = useRef(false);
  const organization = useShownOrganization(session);
  useEvictOtherOrganizations(organization?.id);
  useEffect(() => {
    if (session) wasSignedIn.current = true;
  }, [session]);

  if (session === null) return <ToSignIn hasEnded={wasSignedIn.current} />;
  if (session?.organization && organization) {
    const isElsewhere = session.organization.id !== organization.id;
    return (
      <SignedInContext value={{ session, organization }}>
        {children}
        {isElsewhere && <ElsewhereDialog session={session} other={session.organization} />}
      </SignedInContext>
    );
  }
  if (session) return <ChooseOrganization session={session} />;
  if (!error) return null;
  return (
    <PlainLayout>
      <PageTitle title="Almirant" />
      <LoadError noun="your session" error={error} onRetry={refetch} />
    </PlainLayout>
  );
}

function ToSignIn({ hasEnded }: { hasEnded: boolean }) {
  const [path] = useLocation();
  const search = useSearch();
  const from = search ? `${path}?${search}` : path;
  return <Redirect replace to={hasEnded ? signInAgainPath(from) : signInPath(from)} />;
}
