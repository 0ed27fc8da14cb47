import { ButtonLink } from '../components/button-link.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../layout/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <EmptyState
        title="There is nothing at this address"
        actions={<ButtonLink href="/">Go to the start page</ButtonLink>}
      >
        <p>Check it for typing errors, or choose a page from the navigation.</p>
      </EmptyState>
    </Page>
  );
}
