import type { RequestBudget } from '../budget/budget.ts';
import type { TenantClient } from '../db/tenant-client.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { OperationMode } from './operation-mode.ts';
import type { Outcome } from './outcome.ts';
import type { Permission } from './permission.ts';
import type { Role } from './role.ts';

/** The caller: user, organization and current permissions. */
export type Caller = {
  user: { id: string; name: string; email: string };
  organizationId: string;
  organization: {
    id: string;
    name: string;
    slug: string;
    operationMode: OperationMode;
    /** Changes whenever a document ID may resolve to another operation. */
    operationsRevision: string;
  };
  role: Role;
  permissions: ReadonlySet<Permission>;
  /** API key of the request. Null for a signed-in user. */
  apiKey: {
    id: string;
    name: string;
    keyPrefix: string;
    /** Null without a mode of its own. */
    operationMode: OperationMode | null;
  } | null;
  /** ID of the API key or user, for budgets and idempotency keys. */
  actorId: string;
  /** The stricter mode of organization and key. */
  operationMode: OperationMode;
};

/**
 * Dependencies that modules declare with `declare module` and the server provides.
 * @public
 */
// biome-ignore lint/suspicious/noEmptyInterface: modules add to it
export interface Ports {}

/** Lengths as JSON, as the size of an answer is measured. */
type Lengths = {
  /** The answers of the request: a batch has several. */
  answered: number;
  /** The rows read for its GraphQL answer. */
  read: number;
};

/** The context of an operation. `db` is limited to the tenant: the caller's organization. */
export type OperationContext = Ports & {
  caller: Caller;
  db: TenantClient;
  now: () => Date;
  /** Base URL of this server, without a trailing slash. */
  publicUrl: string;
  randomBytes: (size: number) => Uint8Array;
  /** Keyed hash under the newest server secret. */
  keyedHash: KeyedHash;
  /** The caller's budget, in points, on every transport. */
  budget: RequestBudget;
  /** Maximum length of an answer as JSON. */
  maxAnswerLength: number;
  /** Characters so far. A field, as each request would otherwise grow a WeakMap. */
  lengths: Lengths;
  /** The versions of its object that a write may replace. Absent: any. */
  acceptedVersions?: readonly Date[];
  /** Notes that the answer is that of the first request with its idempotency key. */
  noteReplay?: () => void;
  /** Channel of the request, as in the history of a work item. */
  channel: 'api' | 'mcp';
  /** Request ID, as in the log. */
  requestId: string;
  /** Adds fields to the log entry of the request. */
  annotate: (facts: Readonly<Record<string, string>>) => void;
  /** Notes an outcome that the HTTP status does not show. The worst one counts. */
  noteOutcome: (outcome: Outcome) => void;
  /** Notes that the answer of the request holds a secret. */
  noteSecret: () => void;
  /** Logs an error that the client does not see. */
  report: (error: unknown) => void;
};
