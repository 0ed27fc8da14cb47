import { Page } from '../layout/page.tsx';

export function OrganizationPage() {
  return <Page title="Organization">This page is being built.</Page>;
}
