import { Page } from '../layout/page.tsx';

export function MembersPage() {
  return <Page title="Members">This page is being built.</Page>;
}
