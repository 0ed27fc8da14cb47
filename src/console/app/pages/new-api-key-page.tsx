import { NewKeyForm } from '../api-keys/new-key-form.tsx';
import { LoadError } from '../components/load-error.tsx';
import { Notice } from '../components/notice.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { Page } from '../layout/page.tsx';
import { useViewer } from '../session/use-viewer.ts';

/** Settings > API keys > Generate new API key. */
export function NewApiKeyPage() {
  return (
    <Page
      title="Generate new API key"
      lead="It is shown once, when it is created."
      parent={{ title: 'API keys', href: '/settings/api-keys' }}
      isNarrow
    >
      <FormOnceAllowed />
    </Page>
  );
}

function FormOnceAllowed() {
  const { data: viewer, error, refetch } = useViewer();
  if (!viewer && error) return <LoadError what="what you may do" error={error} onRetry={refetch} />;
  if (!viewer) return <Skeleton what="what you may do" rows={6} />;
  if (!viewer.permissions.includes('API_KEYS_WRITE')) {
    return <Notice>You can see keys but not create them. Ask an owner or admin.</Notice>;
  }
  return <NewKeyForm allowed={viewer.permissions} />;
}
