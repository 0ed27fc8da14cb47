import { useParams } from 'wouter';
import type { ApiKey } from '../api-keys/api-key.ts';
import { ApiKeyFacts } from '../api-keys/api-key-facts.tsx';
import { PermissionCard } from '../api-keys/permission-card.tsx';
import { idleDays, isUnused } from '../api-keys/recent-use.ts';
import { RevokeCard } from '../api-keys/revoke-card.tsx';
import { UsageCard } from '../api-keys/usage-card.tsx';
import { useApiKey } from '../api-keys/use-api-key.ts';
import { useApiKeyAccess } from '../api-keys/use-api-key-access.ts';
import { useApiKeyDialogs } from '../api-keys/use-api-key-dialogs.tsx';
import { Button } from '../components/button.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { QueryStatus } from '../components/query-status.tsx';
import { useNow } from '../components/use-now.ts';
import { Page } from '../layout/page.tsx';

const parent = { title: 'API keys', href: '/settings/api-keys' };

/** Settings > API keys > API key. */
export function ApiKeyPage() {
  const { id = '' } = useParams();
  const query = useApiKey(id);
  const { data: apiKey } = query;
  if (apiKey) return <ApiKeyDetails apiKey={apiKey} />;
  return (
    <Page title="API key" parent={parent}>
      <QueryStatus query={query} noun="the key" rows={6} />
      {apiKey === null && (
        <EmptyState
          icon="key"
          title="Key not found"
          actions={<ButtonLink href={parent.href}>View all keys</ButtonLink>}
        >
          <p>Check the address, or switch to the key’s organization.</p>
        </EmptyState>
      )}
    </Page>
  );
}

function ApiKeyDetails({ apiKey }: { apiKey: ApiKey }) {
  const { isMine, deniedReason } = useApiKeyAccess()(apiKey);
  const { dialog, onAction } = useApiKeyDialogs();
  const now = useNow();
  const isIdle = apiKey.status === 'ACTIVE' && isUnused(apiKey, now);
  return (
    <Page
      title={apiKey.name}
      parent={parent}
      actions={
        !deniedReason && (
          <>
            <Button onClick={() => onAction('mode', apiKey)}>Operation mode…</Button>
            <Button onClick={() => onAction('rename', apiKey)}>Rename…</Button>
          </>
        )
      }
    >
      {apiKey.status === 'REVOKED' && <Notice>This key is revoked and can’t be used again.</Notice>}
      {isIdle && (
        <Notice tone="warning">
          Unused for {idleDays(apiKey, now)} days. Revoke it if it’s no longer needed.
        </Notice>
      )}
      <ApiKeyFacts apiKey={apiKey} isMine={isMine} />
      <UsageCard apiKey={apiKey} />
      <PermissionCard apiKey={apiKey} />
      {apiKey.status === 'ACTIVE' && (
        <RevokeCard deniedReason={deniedReason} onRevoke={() => onAction('revoke', apiKey)} />
      )}
      {dialog}
    </Page>
  );
}
