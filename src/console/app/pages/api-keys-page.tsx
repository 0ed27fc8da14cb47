import { ApiKeyList } from '../api-keys/api-key-list.tsx';
import { ListToolbar } from '../api-keys/list-toolbar.tsx';
import { useApiKeyDialogs } from '../api-keys/use-api-key-dialogs.tsx';
import { useListView } from '../api-keys/use-list-view.ts';
import { useShownKeys } from '../api-keys/use-shown-keys.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { Icon } from '../components/icon.tsx';
import { QueryStatus } from '../components/query-status.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { Page } from '../layout/page.tsx';
import { useSignedIn } from '../session/signed-in-context.ts';

/** Settings > API keys. */
export function ApiKeysPage() {
  const [view, change] = useListView();
  const { query, keys, total, onEnd } = useShownKeys(view);
  const { data, error, isOutdated } = query;
  const { dialog, onAction } = useApiKeyDialogs();
  const userId = useSignedIn().session.user.id;
  return (
    <Page
      title="API keys"
      lead="API keys give tools and scripts access to this organization. Use one key per tool."
      actions={
        <ButtonLink href="/settings/api-keys/new" tone="primary">
          <Icon name="plus" />
          Generate new API key
        </ButtonLink>
      }
    >
      <div className="stack-medium">
        <ListToolbar
          view={view}
          onChange={change}
          count={isOutdated || !keys ? undefined : total}
          creator={keys?.find(({ createdBy }) => createdBy.id === view.createdBy)?.createdBy.name}
        />
        <QueryStatus query={query} noun="the keys" rows={5} />
        {data && !keys && !error && <Skeleton noun="the keys" rows={5} />}
        {keys && (
          <ApiKeyList
            keys={keys}
            total={total}
            onEnd={onEnd}
            view={view}
            onChange={change}
            userId={userId}
            onAction={onAction}
          />
        )}
      </div>
      {dialog}
    </Page>
  );
}
