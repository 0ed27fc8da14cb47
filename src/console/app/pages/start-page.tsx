import { Page } from '../layout/page.tsx';

export function StartPage() {
  return <Page title="Start">This page is being built.</Page>;
}
