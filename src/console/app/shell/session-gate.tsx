import { Activity, type ReactNode, useEffect, useRef } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { LoadError } from '../components/load-error.tsx';
import { FirstPaint } from '../layout/first-paint.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';
import { useOtherWindows } from '../session/other-windows.ts';
import { signInPath } from '../session/return-path.ts';
import { useShownOrganization } from '../session/shown-organization.ts';
import { type SignedIn, SignedInContext, useSignedIn } from '../session/signed-in-context.ts';
import { useEvictOtherOrganizations } from '../session/use-evict-other-organizations.ts';
import { useSession } from '../session/use-session.ts';
import { AskName } from './ask-name.tsx';
import { ChooseOrganization } from './choose-organization.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/**
 * Renders its children only for a signed-in user with a name and a current organization. When the session ends,
 * they are hidden, and come back as they were after the user has signed in again.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data: session, error, refetch } = useSession();
  const organization = useShownOrganization(session);
  const last = useRef<SignedIn>(undefined);
  useOtherWindows();
  useEvictOtherOrganizations(organization?.id);
  const current = session?.organization && organization ? { session, organization } : undefined;
  useEffect(() => {
    if (current) last.current = current;
  });

  const hasEnded = session === null;
  const signedIn = current ?? (hasEnded ? last.current : undefined);
  if (signedIn) {
    return (
      <>
        {hasEnded && <SignInAgain />}
        <Activity mode={hasEnded ? 'hidden' : 'visible'}>
          <SignedInContext value={signedIn}>
            <AfterName>{children}</AfterName>
          </SignedInContext>
        </Activity>
      </>
    );
  }
  if (hasEnded) return <ToSignIn />;
  if (session) return <ChooseOrganization session={session} />;
  if (!error) return <FirstPaint />;
  return (
    <PlainLayout>
      <PageTitle title="Almirant" />
      <LoadError noun="your session" error={error} onRetry={refetch} />
    </PlainLayout>
  );
}

/** Renders its children once the user has a name of their own. */
function AfterName({ children }: { children: ReactNode }) {
  const { id, needsName } = useSignedIn().session.user;
  if (needsName) return <AskName key={id} />;
  return (
    <>
      {children}
      <Elsewhere />
    </>
  );
}

function ToSignIn() {
  const [path] = useLocation();
  const search = useSearch();
  return <Redirect replace to={signInPath(search ? `${path}?${search}` : path)} />;
}
