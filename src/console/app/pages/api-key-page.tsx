import { Page } from '../layout/page.tsx';

export function ApiKeyPage() {
  return <Page title="API key">This page is being built.</Page>;
}
