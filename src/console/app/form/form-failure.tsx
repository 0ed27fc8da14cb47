import { useState } from 'react';
import type { ApiError } from '../client/api-error.ts';
import { Notice, UNKNOWN_OUTCOME } from '../components/notice.tsx';
import { retryMessage } from './retry-message.ts';

type FormFailureProps = { error: ApiError | null; title?: string };

/** The error of a rejected form; for a rate limit, when to try again. */
export function FormFailure({ error, title }: FormFailureProps) {
  if (!error) return null;
  const { message, retryAfter, isOutcomeUnknown } = error;
  return (
    <Notice tone="danger" title={isOutcomeUnknown ? UNKNOWN_OUTCOME : title}>
      {error.status === 429 && retryAfter ? <TooMany seconds={retryAfter} /> : message}
    </Notice>
  );
}

function TooMany({ seconds }: { seconds: number }) {
  const [text] = useState(() => retryMessage(seconds, Date.now()));
  return <>Too many attempts. {text}</>;
}
