import type { ReactNode } from 'react';
import { Time } from '../components/time.tsx';
import type { ApiKey } from './api-key.ts';
import { modeName } from './operation-modes.ts';
import { StatusBadge } from './status-badge.tsx';

type ApiKeyFactsProps = { apiKey: ApiKey; isMine: boolean };

export function ApiKeyFacts({ apiKey, isMine }: ApiKeyFactsProps) {
  const { status, keyPrefix, createdBy, createdAt, lastUsedAt, revokedAt, operationMode } = apiKey;
  return (
    <dl className="card strip">
      <Fact title="Status">
        <StatusBadge status={status} />
        {revokedAt && <ExactMoment at={revokedAt} />}
      </Fact>
      <Fact title="Prefix">
        <code>{keyPrefix}…</code>
      </Fact>
      <Fact title="Last used">{lastUsedAt ? <ExactMoment at={lastUsedAt} /> : 'Never used'}</Fact>
      <Fact title="Created">
        <ExactMoment at={createdAt} />
      </Fact>
      <Fact title="GraphQL documents">{modeName(operationMode)}</Fact>
      <Fact title="Created by">
        <span className="breaks">{isMine ? 'You' : createdBy.name}</span>
      </Fact>
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ExactMoment({ at }: { at: string }) {
  return (
    <>
      <Time at={at} />
      <span className="strip-exact">
        <Time at={at} isExact />
      </span>
    </>
  );
}
