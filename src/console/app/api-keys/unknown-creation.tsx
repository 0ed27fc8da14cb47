import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type ApiKeyFilter, ListApiKeysDocument } from '../../generated/graphql.ts';
import { requireValue } from '../client/require-value.ts';
import { Time } from '../components/time.tsx';
import { useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

const POLL_MS = 5_000;
const SHOWN = 20;
/** Maximum length of a search on the server. */
const MAX_SEARCH = 100;

/** The active keys of a name, as the server lists them now, after the answer to a creation was lost. */
export function UnknownCreation({ name }: { name: string }) {
  const { data: keys } = useKeysNamed(name);
  if (!keys) return <p>Looking for the key in the list…</p>;
  if (keys.length === 0) {
    return <p>There is no active key with this name now. Wait a moment, then create it again.</p>;
  }
  return (
    <>
      <p>
        Active keys with this name now. If one is new, revoke it and create another: its secret was
        in the lost answer and can’t be shown again.
      </p>
      <ul>
        {keys.map(({ id, keyPrefix, createdAt }) => (
          <li key={id}>
            <Link href={`/settings/api-keys/${id}`}>{keyPrefix}…</Link>, created{' '}
            <Time at={createdAt} />
          </li>
        ))}
      </ul>
    </>
  );
}

function useKeysNamed(name: string) {
  const graphql = useGraphql();
  return useQuery({
    queryKey: useOrganizationKey('api-keys-named', name),
    queryFn: async () => {
      const filter: ApiKeyFilter = { search: name.slice(0, MAX_SEARCH), status: ['ACTIVE'] };
      const { apiKeys } = await graphql(ListApiKeysDocument, { first: SHOWN, filter });
      return requireValue(apiKeys).nodes.filter((key) => key.name === name);
    },
    refetchInterval: POLL_MS,
    staleTime: 0,
    gcTime: 0,
  });
}
