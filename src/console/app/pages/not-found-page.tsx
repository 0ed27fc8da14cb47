import { ButtonLink } from '../components/button-link.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../layout/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <EmptyState
        title="This page doesn’t exist"
        actions={<ButtonLink href="/">Go to Home</ButtonLink>}
      >
        <p>Check the address, or choose a page from the navigation.</p>
      </EmptyState>
    </Page>
  );
}
