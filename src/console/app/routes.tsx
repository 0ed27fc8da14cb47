import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Skeleton } from './components/skeleton.tsx';
import { FirstPaint } from './layout/first-paint.tsx';
import { PageBoundary } from './layout/page-boundary.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { useSignedIn } from './session/signed-in-context.ts';
import { SessionGate } from './shell/session-gate.tsx';
import { Shell } from './shell/shell.tsx';

const openPages = {
  '/sign-in': lazily(async () => (await import('./pages/sign-in-page.tsx')).SignInPage),
  '/set-up': lazily(async () => (await import('./pages/set-up-page.tsx')).SetUpPage),
  '/invitation': lazily(async () => (await import('./pages/invitation-page.tsx')).InvitationPage),
  '/reset-password': lazily(
    async () => (await import('./pages/reset-password-page.tsx')).ResetPasswordPage,
  ),
};

const signedInPages = {
  '/': lazily(async () => (await import('./pages/home-page.tsx')).HomePage),
  '/settings': () => <Redirect replace to="/settings/api-keys" />,
  '/settings/api-keys': lazily(async () => (await import('./pages/api-keys-page.tsx')).ApiKeysPage),
  '/settings/api-keys/new': lazily(
    async () => (await import('./pages/new-api-key-page.tsx')).NewApiKeyPage,
  ),
  '/settings/api-keys/:id': lazily(
    async () => (await import('./pages/api-key-page.tsx')).ApiKeyPage,
  ),
  '/settings/members': lazily(async () => (await import('./pages/members-page.tsx')).MembersPage),
  '/settings/organization': lazily(
    async () => (await import('./pages/organization-page.tsx')).OrganizationPage,
  ),
  '/account': lazily(async () => (await import('./pages/account-page.tsx')).AccountPage),
};

/** The routes of the console. Each page is a separate chunk. */
export function Routes() {
  return (
    <Switch>
      {Object.entries(openPages).map(([path, Page]) => (
        <Route key={path} path={path}>
          <Suspense fallback={<FirstPaint />}>
            <Page />
          </Suspense>
        </Route>
      ))}
      <Route>
        <SessionGate>
          <Shell>
            <SignedInPages />
          </Shell>
        </SessionGate>
      </Route>
    </Switch>
  );
}

function SignedInPages() {
  const [path] = useLocation();
  const { session, organization } = useSignedIn();
  // A page belongs to one user in one organization, its input included.
  return (
    <PageBoundary key={[session.user.id, organization.id, path].join()}>
      <Suspense fallback={<Skeleton noun="the page" />}>
        <Switch>
          {Object.entries(signedInPages).map(([pattern, Page]) => (
            <Route key={pattern} path={pattern}>
              <Page />
            </Route>
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </PageBoundary>
  );
}

function lazily(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }));
}
