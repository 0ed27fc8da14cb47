import { useState } from 'react';
import type { ApiError } from '../client/api-error.ts';
import { Notice } from '../components/notice.tsx';
import { tryAgain } from './try-again.ts';

type FormFailureProps = { error: ApiError | null; title?: string };

/** Why a form was refused, above its fields, and when it is worth sending it again. */
export function FormFailure({ error, title }: FormFailureProps) {
  if (!error) return null;
  const { message, retryAfter } = error;
  return (
    <Notice tone="danger" title={title}>
      {retryAfter ? <TooMany seconds={retryAfter} /> : message}
    </Notice>
  );
}

function TooMany({ seconds }: { seconds: number }) {
  const [text] = useState(() => tryAgain(seconds, Date.now()));
  return <>Too many attempts. {text}</>;
}
