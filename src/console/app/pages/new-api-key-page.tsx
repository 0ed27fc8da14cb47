import { NewKeyForm } from '../api-keys/new-key-form.tsx';
import { Notice } from '../components/notice.tsx';
import { QueryStatus } from '../components/query-status.tsx';
import { Page } from '../layout/page.tsx';
import { useViewer } from '../session/use-viewer.ts';

/** Settings > API keys > Generate new API key. */
export function NewApiKeyPage() {
  return (
    <Page
      title="Generate new API key"
      lead="You’ll see the key only once, after creating it."
      parent={{ title: 'API keys', href: '/settings/api-keys' }}
      isNarrow
    >
      <PermittedForm />
    </Page>
  );
}

function PermittedForm() {
  const query = useViewer();
  const { data: viewer } = query;
  if (!viewer) return <QueryStatus query={query} noun="your permissions" rows={6} />;
  if (!viewer.permissions.includes('API_KEYS_WRITE')) {
    return <Notice>You don’t have permission to create API keys. Ask an owner or admin.</Notice>;
  }
  return <NewKeyForm allowed={viewer.permissions} />;
}
