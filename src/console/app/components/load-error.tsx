import { toApiError } from '../client/to-api-error.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

type LoadErrorProps = {
  /** What could not be loaded, such as "the members". */
  what: string;
  error: unknown;
  onRetry: () => unknown;
};

/** What stands where something could not be loaded. */
export function LoadError({ what, error, onRetry }: LoadErrorProps) {
  const { message, requestId } = toApiError(error);
  return (
    <Notice tone="danger" title={`Could not load ${what}.`}>
      <p>{message}</p>
      {requestId && (
        <p className="request-id">
          Request id: <code>{requestId}</code>
        </p>
      )}
      <Button onClick={() => onRetry()}>Try again</Button>
    </Notice>
  );
}
