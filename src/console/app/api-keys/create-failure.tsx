import type { ApiError } from '../client/api-error.ts';
import { Notice } from '../components/notice.tsx';
import { RequestId } from '../components/request-id.tsx';

export function CreateFailure({ error }: { error: ApiError }) {
  return (
    <Notice tone="danger" title="Couldn’t create the key.">
      <p>{error.message}</p>
      {error.issues.length > 0 && (
        <ul>
          {error.issues.map(({ path, message }) => (
            <li key={path}>
              {path}: {message}
            </li>
          ))}
        </ul>
      )}
      {error.requestId && <RequestId id={error.requestId} />}
    </Notice>
  );
}
