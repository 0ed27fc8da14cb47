import { toApiError } from '../client/to-api-error.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { RequestId } from './request-id.tsx';

type LoadErrorProps = {
  /** The data as a phrase, such as "the members". */
  noun: string;
  error: unknown;
  onRetry: () => unknown;
};

/** A load error with a retry button. */
export function LoadError({ noun, error, onRetry }: LoadErrorProps) {
  const { message, requestId } = toApiError(error);
  return (
    <Notice tone="danger" title={`Couldn’t load ${noun}.`}>
      <p>{message}</p>
      {requestId && <RequestId id={requestId} />}
      <Button onClick={() => onRetry()}>Try again</Button>
    </Notice>
  );
}
