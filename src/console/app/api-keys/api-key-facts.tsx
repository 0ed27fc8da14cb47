import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Time } from '../components/time.tsx';
import type { ApiKeyDetails } from './api-key.ts';
import { modeName } from './operation-modes.ts';
import { revocationReasons } from './revocation-reasons.ts';
import { StatusBadge } from './status-badge.tsx';

type ApiKeyFactsProps = { apiKey: ApiKeyDetails; isMine: boolean };

export function ApiKeyFacts({ apiKey, isMine }: ApiKeyFactsProps) {
  const { status, keyPrefix, createdBy, createdAt, lastUsedAt, revokedAt, operationMode } = apiKey;
  const { revocationReason, createdByApiKey } = apiKey;
  return (
    <dl className="card strip">
      <Fact title="Status">
        <StatusBadge status={status} />
        {revokedAt && <ExactMoment at={revokedAt} />}
        {revocationReason && <span>{revocationReasons[revocationReason]}</span>}
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
        {createdByApiKey && (
          <span className="breaks">
            with the key{' '}
            <Link href={`/settings/api-keys/${createdByApiKey.id}`}>{createdByApiKey.name}</Link>
          </span>
        )}
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
