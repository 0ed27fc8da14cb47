import { Link } from 'wouter';
import type { ApiError } from '../client/api-error.ts';
import { Notice } from '../components/notice.tsx';
import { RequestId } from '../components/request-id.tsx';
import { UnknownCreation } from './unknown-creation.tsx';

type CreateFailureProps = { error: ApiError; name: string };

export function CreateFailure({ error, name }: CreateFailureProps) {
  const { message, issues, requestId, isOutcomeUnknown, createdId } = error;
  return (
    <Notice tone="danger" title={titleOf(error)}>
      <p>{message}</p>
      {issues.length > 0 && (
        <ul>
          {issues.map(({ path, message: issue }) => (
            <li key={path}>
              {path}: {issue}
            </li>
          ))}
        </ul>
      )}
      {createdId && (
        <Link href={`/settings/api-keys/${createdId}`}>View the key that was created</Link>
      )}
      {isOutcomeUnknown && <UnknownCreation name={name} />}
      {requestId && <RequestId id={requestId} />}
    </Notice>
  );
}

function titleOf({ isOutcomeUnknown, createdId }: ApiError): string {
  if (createdId) return 'The key was already created.';
  if (isOutcomeUnknown) return 'It’s unknown whether the key was created.';
  return 'Couldn’t create the key.';
}
