import { Page } from '../layout/page.tsx';

export function ApiKeysPage() {
  return <Page title="API keys">This page is being built.</Page>;
}
