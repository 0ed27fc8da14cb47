import { Page } from '../layout/page.tsx';

export function NewApiKeyPage() {
  return <Page title="Generate new API key">This page is being built.</Page>;
}
