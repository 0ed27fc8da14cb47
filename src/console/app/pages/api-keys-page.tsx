import { ApiKeyList } from '../api-keys/api-key-list.tsx';
import { ListToolbar } from '../api-keys/list-toolbar.tsx';
import { selectApiKeys } from '../api-keys/select-api-keys.ts';
import { useApiKeyDialogs } from '../api-keys/use-api-key-dialogs.tsx';
import { useApiKeys } from '../api-keys/use-api-keys.ts';
import { useListView } from '../api-keys/use-list-view.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { QueryStatus } from '../components/query-status.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useNow } from '../components/use-now.ts';
import { Page } from '../layout/page.tsx';
import { useSignedIn } from '../session/signed-in-context.ts';

/** Settings > API keys. */
export function ApiKeysPage() {
  const [view, change] = useListView();
  const query = useApiKeys(view);
  const { data, error, isOutdated } = query;
  const { dialog, onAction } = useApiKeyDialogs();
  const userId = useSignedIn().session.user.id;
  const now = useNow();
  const found = data && selectApiKeys(data.keys, { view, userId, now });
  // An outdated list without matches does not mean that there are none.
  const keys = isOutdated && found?.length === 0 ? undefined : found;
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
          count={keys?.length}
          creator={keys?.find(({ createdBy }) => createdBy.id === view.createdBy)?.createdBy.name}
        />
        <QueryStatus query={query} noun="the keys" rows={5} />
        {data && !data.isComplete && (
          <Notice tone="warning">
            Only the newest {data.keys.length} keys are shown. Search or filter to find others.
          </Notice>
        )}
        {data && !keys && !error && <Skeleton noun="the keys" rows={5} />}
        {keys && (
          <ApiKeyList
            keys={keys}
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
