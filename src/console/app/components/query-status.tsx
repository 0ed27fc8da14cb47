import { toApiError } from '../client/to-api-error.ts';
import { LoadError } from './load-error.tsx';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

type QueryStatusProps = {
  query: { data: unknown; error: unknown; refetch: () => unknown };
  /** The data as a phrase, such as "the members". */
  noun: string;
  rows?: number;
};

/** A query's loading state, its error, or a notice that its data may be out of date. */
export function QueryStatus({ query: { data, error, refetch }, noun, rows }: QueryStatusProps) {
  if (data === undefined) {
    if (error) return <LoadError noun={noun} error={error} onRetry={refetch} />;
    return <Skeleton noun={noun} rows={rows} />;
  }
  if (!error) return null;
  return (
    <Notice tone="warning" title={`Couldn’t refresh ${noun}.`}>
      {toApiError(error).message}
    </Notice>
  );
}
