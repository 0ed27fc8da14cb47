import type { ApiError } from '../client/api-error.ts';
import { Notice } from '../components/notice.tsx';
import { RequestId } from '../components/request-id.tsx';
import { UnknownCreation } from './unknown-creation.tsx';

type CreateFailureProps = { error: ApiError; name: string };

export function CreateFailure({ error, name }: CreateFailureProps) {
  const { message, issues, requestId, isOutcomeUnknown } = error;
  return (
    <Notice
      tone="danger"
      title={
        isOutcomeUnknown ? 'It’s unknown whether the key was created.' : 'Couldn’t create the key.'
      }
    >
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
      {isOutcomeUnknown && <UnknownCreation name={name} />}
      {requestId && <RequestId id={requestId} />}
    </Notice>
  );
}
