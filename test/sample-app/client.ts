import type { TypedDocumentString } from './generated/graphql.ts';

type Server = { url: string; key: string };

/** A typed document and its variables. */
type Asked<Result, Variables> = {
  document: TypedDocumentString<Result, Variables>;
  variables: Variables;
};

/** A minimal client that sends document IDs and returns typed results. */
export function createClient({ url, key }: Server) {
  const headers = {
    accept: 'application/graphql-response+json',
    authorization: `Bearer ${key}`,
  };
  return {
    /** Whether to send a cacheable GET. */
    async get<Result, Variables>(asked: Asked<Result, Variables>): Promise<Result> {
      const search = new URLSearchParams({ variables: JSON.stringify(asked.variables) });
      return read(await fetch(`${url}/graphql/${idOf(asked)}?${search}`, { headers }));
    },
    async post<Result, Variables>(asked: Asked<Result, Variables>): Promise<Result> {
      const body = JSON.stringify({ documentId: idOf(asked), variables: asked.variables });
      const typed = { ...headers, 'content-type': 'application/json' };
      return read(await fetch(`${url}/graphql`, { method: 'POST', headers: typed, body }));
    },
  };
}

function idOf({ document }: { document: TypedDocumentString<unknown, never> }): string {
  return document.__meta__?.documentId;
}

async function read<Result>(response: Response): Promise<Result> {
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].extensions.code);
  return data;
}
