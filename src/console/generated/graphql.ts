/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Filter for a list of ApiKey objects. All given conditions must match. */
export type ApiKeyFilter = {
  /** User ID or email of the creator. */
  createdBy?: string | null | undefined;
  /** ID of an API key: only the keys that it created, and those that they created. */
  descendantsOf?: string | null | undefined;
  /** Words in the name, or text in the prefix. */
  search?: string | null | undefined;
  /** Only keys in these states. */
  status?: Array<ApiKeyStatus> | null | undefined;
  /** Only keys neither used nor created since this time. */
  unusedSince?: string | null | undefined;
};

/** Sort order of a list of ApiKey objects. */
export type ApiKeyOrder = {
  /** Default: asc for name, else desc. */
  direction: OrderDirection;
  /** Sort key; default: createdAt. name ignores case and compares numbers by value. In lastUsedAt, keys that were never used come first. */
  field: ApiKeyOrderField;
};

/** Sort key of API keys. */
export type ApiKeyOrderField =
  /** Creation time. */
  | 'CREATED_AT'
  /** Time of the last use. Unused keys come first in ascending order. */
  | 'LAST_USED_AT'
  /** Name, without regard to case. Numbers count by value. */
  | 'NAME';

/** State of an API key. Revocation is permanent. Values may be added. */
export type ApiKeyStatus =
  /** Requests with the key are accepted. */
  | 'ACTIVE'
  /** The key is void. */
  | 'REVOKED';

/** API protocol. Values may be added. */
export type ApiTransport =
  /** Requests to /graphql. */
  | 'GRAPHQL'
  /** Requests to /mcp. */
  | 'MCP'
  /** Requests below /api. */
  | 'REST';

/** Input of createApiKey. */
export type CreateApiKeyInput = {
  /** For 24 hours, retries get the first result. */
  idempotencyKey?: string | null | undefined;
  /** Purpose of the key, such as "GitHub Actions - Deploy". */
  name: string;
  /** Operation mode, not looser than the organization's, which applies without it. */
  operationMode?: OperationMode | null | undefined;
  /** Permissions of the key, or names of bundles, 1 to 100. */
  permissions: Array<Permission>;
};

/** Input of createPasswordReset. */
export type CreatePasswordResetInput = {
  /** For 24 hours, retries get the first result. */
  idempotencyKey?: string | null | undefined;
  /** User ID or email; me: yours. */
  userId: string;
};

/** State of an open invitation. Links of expired ones are void. Values may be added. */
export type InvitationStatus =
  /** The link is void. */
  | 'EXPIRED'
  /** The link can be used. */
  | 'PENDING';

/** Input of inviteMember. */
export type InviteMemberInput = {
  /** Email of the user, case-insensitive. */
  email: string;
  /** For 24 hours, retries get the first result. */
  idempotencyKey?: string | null | undefined;
  /** Role of the new member. */
  role?: Role | null | undefined;
};

/** How strictly GraphQL requires registered operations: `off` runs any document; `audit` also records unregistered ones; `safelist` runs registered documents; `require_id` runs operations by ID only. */
export type OperationMode =
  /** Runs any document and records unregistered ones. */
  | 'AUDIT'
  /** Runs any document. */
  | 'OFF'
  /** Runs registered operations, by ID only. */
  | 'REQUIRE_ID'
  /** Runs registered documents, by text or by ID. */
  | 'SAFELIST';

/** Ascending or descending sort order. */
export type OrderDirection =
  /** Lowest or oldest first. */
  | 'ASC'
  /** Highest or newest first. */
  | 'DESC';

/** Permission of an API key. Values may be added. */
export type Permission =
  /** View recorded AI sessions and their cost. */
  | 'AI_SESSIONS_READ'
  /** Record AI sessions and complete AI tasks. */
  | 'AI_SESSIONS_WRITE'
  /** View API keys and their usage, never their secrets. */
  | 'API_KEYS_READ'
  /** Create, change and revoke API keys. */
  | 'API_KEYS_WRITE'
  /** Reserved for the audit log. Grants nothing yet. */
  | 'AUDIT_LOG_READ'
  /** Delete boards and their columns. */
  | 'BOARDS_DELETE'
  /** View boards and their columns. */
  | 'BOARDS_READ'
  /** Create, change and reorder boards and their columns. */
  | 'BOARDS_WRITE'
  /** Send unregistered GraphQL documents in every operation mode. Their data needs the other permissions. */
  | 'GRAPHQL_FREE_TEXT'
  /** Read the GraphQL schema by introspection. */
  | 'GRAPHQL_INTROSPECT'
  /** View members and open invitations. */
  | 'MEMBERS_READ'
  /** Invite, change, disable and remove members. Withdraw invitations. */
  | 'MEMBERS_WRITE'
  /** View registered and recorded GraphQL operations, tools and the operation mode. */
  | 'OPERATIONS_READ'
  /** Register, activate, retire and publish GraphQL operations. Delete recorded ones. Set the operation mode. */
  | 'OPERATIONS_WRITE'
  /** Rename the organization. */
  | 'ORGANIZATION_WRITE'
  /** Delete projects and milestones. */
  | 'PROJECTS_DELETE'
  /** View projects with their milestones, members and resources. */
  | 'PROJECTS_READ'
  /** Create, change and archive projects and milestones. Add and remove members and resources of projects. */
  | 'PROJECTS_WRITE'
  /** Delete work items and tags. */
  | 'WORK_ITEMS_DELETE'
  /** View work items with their comments, dependencies, history and tags. */
  | 'WORK_ITEMS_READ'
  /** Create, change and move work items, ideas and tags. Add and remove comments, assignees and dependencies. */
  | 'WORK_ITEMS_WRITE';

/** Input of removeMember. */
export type RemoveMemberInput = {
  /** User ID or email; me: yours. */
  userId: string;
};

/** Reason to revoke an API key. Values may be added. */
export type RevocationReason =
  /** The secret may be known to others. */
  | 'LEAKED'
  /** Another reason. */
  | 'OTHER'
  /** A newer key took its place. */
  | 'REPLACED'
  /** The key is no longer needed. */
  | 'UNUSED';

/** Input of revokeApiKey. */
export type RevokeApiKeyInput = {
  /** ID of the API key, not the key itself. */
  id: string;
  /** Reason, kept with the key. */
  reason?: RevocationReason | null | undefined;
  /** Whether to revoke the descendants, too. Default: true if the reason is `leaked`. */
  revokeDescendants?: boolean | null | undefined;
};

/** Input of revokeInvitation. */
export type RevokeInvitationInput = {
  /** ID of the invitation. */
  id: string;
};

/** Role of a member, which limits permissions. Values may be added. */
export type Role =
  /** All permissions, but makes and changes no owners. */
  | 'ADMIN'
  /** Reads everything. Changes projects, work items, AI sessions and own API keys. */
  | 'MEMBER'
  /** All permissions. Makes and changes owners. */
  | 'OWNER';

/** Input of updateApiKey. */
export type UpdateApiKeyInput = {
  /** ID of the API key, not the key itself. */
  id: string;
  /** Purpose of the key. */
  name?: string | null | undefined;
  /** Operation mode, not looser than the organization's, which applies without it. */
  operationMode?: OperationMode | null | undefined;
};

/** Input of updateMember. */
export type UpdateMemberInput = {
  /** True ends the member's sessions and rejects their requests, false accepts requests again. */
  isDisabled?: boolean | null | undefined;
  /** New role of the member. */
  role?: Role | null | undefined;
  /** User ID or email; me: yours. */
  userId: string;
};

/** Input of updateOrganization. */
export type UpdateOrganizationInput = {
  /** New display name. */
  name: string;
};

export type ApiKeyDetailsFragment = { revocationReason: RevocationReason | null, id: string, name: string, keyPrefix: string, permissions: Array<Permission>, status: ApiKeyStatus, operationMode: OperationMode | null, lastUsedAt: string | null, createdAt: string, revokedAt: string | null, createdByApiKey: { id: string, name: string } | null, createdBy: { id: string, name: string } };

export type ApiKeyRowFragment = { id: string, name: string, keyPrefix: string, permissions: Array<Permission>, status: ApiKeyStatus, operationMode: OperationMode | null, lastUsedAt: string | null, createdAt: string, revokedAt: string | null, createdBy: { id: string, name: string } };

export type CountDescendantsQueryVariables = Exact<{
  id: string;
}>;


export type CountDescendantsQuery = { apiKeys: { totalCount: number } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey:
    | { __typename: 'ConflictError', code: string, message: string, createdId: string | null }
    | { __typename: 'CreateApiKeySuccess', key: string, apiKey: { id: string, name: string, keyPrefix: string, permissions: Array<Permission>, status: ApiKeyStatus, operationMode: OperationMode | null, lastUsedAt: string | null, createdAt: string, revokedAt: string | null, createdBy: { id: string, name: string } } }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ path: string, message: string }> }
   | null };

export type CreatePasswordResetMutationVariables = Exact<{
  input: CreatePasswordResetInput;
}>;


export type CreatePasswordResetMutation = { createPasswordReset:
    | { __typename: 'ConflictError', code: string, message: string, createdId: string | null }
    | { __typename: 'CreatePasswordResetSuccess', link: string, expiresAt: string, user: { name: string, email: string | null } }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ path: string, message: string }> }
   | null };

type Failure_ConflictError_Fragment = { code: string, message: string };

type Failure_ForbiddenError_Fragment = { code: string, message: string };

type Failure_NotFoundError_Fragment = { code: string, message: string };

type Failure_ValidationError_Fragment = { code: string, message: string, issues: Array<{ path: string, message: string }> };

export type FailureFragment =
  | Failure_ConflictError_Fragment
  | Failure_ForbiddenError_Fragment
  | Failure_NotFoundError_Fragment
  | Failure_ValidationError_Fragment
;

export type GetApiKeyUsageQueryVariables = Exact<{
  id: string;
}>;


export type GetApiKeyUsageQuery = { apiKeyUsage: { startDate: string, callCount: number, errorCount: number, days: Array<{ date: string, callCount: number, errorCount: number }>, transports: Array<{ transport: ApiTransport, callCount: number, errorCount: number }> } | null };

export type GetApiKeyQueryVariables = Exact<{
  id: string;
}>;


export type GetApiKeyQuery = { node:
    | { __typename: 'AiSession' }
    | { __typename: 'ApiKey', revocationReason: RevocationReason | null, id: string, name: string, keyPrefix: string, permissions: Array<Permission>, status: ApiKeyStatus, operationMode: OperationMode | null, lastUsedAt: string | null, createdAt: string, revokedAt: string | null, createdByApiKey: { id: string, name: string } | null, createdBy: { id: string, name: string } }
    | { __typename: 'AppVersion' }
    | { __typename: 'Board' }
    | { __typename: 'BoardColumn' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentVersion' }
    | { __typename: 'Invitation' }
    | { __typename: 'Milestone' }
    | { __typename: 'OperationTool' }
    | { __typename: 'Organization' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectDocLink' }
    | { __typename: 'ProjectNote' }
    | { __typename: 'ProjectRepository' }
    | { __typename: 'RecordedOperation' }
    | { __typename: 'RegisteredOperation' }
    | { __typename: 'Tag' }
    | { __typename: 'User' }
    | { __typename: 'WorkItem' }
    | { __typename: 'WorkItemEvent' }
   | null };

export type InvitationRowFragment = { id: string, email: string, role: Role, status: InvitationStatus, expiresAt: string, invitedBy: { id: string, name: string } | null };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { inviteMember:
    | { __typename: 'ConflictError', code: string, message: string, createdId: string | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'InviteMemberSuccess', link: string, invitation: { id: string, email: string, role: Role, status: InvitationStatus, expiresAt: string, invitedBy: { id: string, name: string } | null } }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ path: string, message: string }> }
   | null };

export type ListApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ApiKeyFilter | null | undefined;
  orderBy?: ApiKeyOrder | null | undefined;
}>;


export type ListApiKeysQuery = { apiKeys: { totalCount: number, nodes: Array<{ id: string, name: string, keyPrefix: string, permissions: Array<Permission>, status: ApiKeyStatus, operationMode: OperationMode | null, lastUsedAt: string | null, createdAt: string, revokedAt: string | null, createdBy: { id: string, name: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type ListMembersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListMembersQuery = { members: Array<{ role: Role, joinedAt: string, disabledAt: string | null, activeApiKeyCount: number, user: { id: string, name: string, email: string | null } }> | null, invitations: Array<{ id: string, email: string, role: Role, status: InvitationStatus, expiresAt: string, invitedBy: { id: string, name: string } | null }> | null };

export type MemberRowFragment = { role: Role, joinedAt: string, disabledAt: string | null, activeApiKeyCount: number, user: { id: string, name: string, email: string | null } };

export type OverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewQuery = { projects: { totalCount: number, nodes: Array<{ id: string, key: string, name: string, color: string, clientName: string | null, counts: { taskCount: number, completedTaskCount: number } }> } | null, boards: Array<{ id: string, name: string, workItemCount: number, project: { id: string, name: string } | null, columns: Array<{ id: string, name: string, color: string, workItemCount: number }> }> | null, workItems: { nodes: Array<{ id: string, taskId: string, title: string, updatedAt: string, column: { id: string, name: string } | null, project: { id: string, name: string } | null }> } | null };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { removeMember:
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'RemoveMemberSuccess', revokedApiKeyCount: number }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ path: string, message: string }> }
   | null };

export type RenameOrganizationMutationVariables = Exact<{
  input: UpdateOrganizationInput;
}>;


export type RenameOrganizationMutation = { updateOrganization:
    | { __typename: 'UpdateOrganizationSuccess', organization: { id: string, name: string } }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ path: string, message: string }> }
   | null };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey:
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'RevokeApiKeySuccess', revokedDescendantIds: Array<string>, apiKey: { revocationReason: RevocationReason | null, id: string, name: string, keyPrefix: string, permissions: Array<Permission>, status: ApiKeyStatus, operationMode: OperationMode | null, lastUsedAt: string | null, createdAt: string, revokedAt: string | null, createdByApiKey: { id: string, name: string } | null, createdBy: { id: string, name: string } } }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ path: string, message: string }> }
   | null };

export type UpdateApiKeyMutationVariables = Exact<{
  input: UpdateApiKeyInput;
}>;


export type UpdateApiKeyMutation = { updateApiKey:
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'UpdateApiKeySuccess', apiKey: { revocationReason: RevocationReason | null, id: string, name: string, keyPrefix: string, permissions: Array<Permission>, status: ApiKeyStatus, operationMode: OperationMode | null, lastUsedAt: string | null, createdAt: string, revokedAt: string | null, createdByApiKey: { id: string, name: string } | null, createdBy: { id: string, name: string } } }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ path: string, message: string }> }
   | null };

export type UpdateMemberMutationVariables = Exact<{
  input: UpdateMemberInput;
}>;


export type UpdateMemberMutation = { updateMember:
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'UpdateMemberSuccess', member: { role: Role, joinedAt: string, disabledAt: string | null, activeApiKeyCount: number, user: { id: string, name: string, email: string | null } } }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ path: string, message: string }> }
   | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { role: Role, permissions: Array<Permission>, operationMode: OperationMode, user: { id: string, name: string, email: string | null }, organization: { id: string, name: string, slug: string } } };

export type WithdrawInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type WithdrawInvitationMutation = { revokeInvitation:
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'RevokeInvitationSuccess', invitation: { id: string } }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ path: string, message: string }> }
   | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ApiKeyRowFragmentDoc = new TypedDocumentString(`
    fragment ApiKeyRow on ApiKey {
  id
  name
  keyPrefix
  permissions
  status
  operationMode
  createdBy {
    id
    name
  }
  lastUsedAt
  createdAt
  revokedAt
}
    `, {"fragmentName":"ApiKeyRow"}) as unknown as TypedDocumentString<ApiKeyRowFragment, unknown>;
export const ApiKeyDetailsFragmentDoc = new TypedDocumentString(`
    fragment ApiKeyDetails on ApiKey {
  ...ApiKeyRow
  revocationReason
  createdByApiKey {
    id
    name
  }
}
    fragment ApiKeyRow on ApiKey {
  id
  name
  keyPrefix
  permissions
  status
  operationMode
  createdBy {
    id
    name
  }
  lastUsedAt
  createdAt
  revokedAt
}`, {"fragmentName":"ApiKeyDetails"}) as unknown as TypedDocumentString<ApiKeyDetailsFragment, unknown>;
export const FailureFragmentDoc = new TypedDocumentString(`
    fragment Failure on Error {
  code
  message
  ... on ValidationError {
    issues {
      path
      message
    }
  }
}
    `, {"fragmentName":"Failure"}) as unknown as TypedDocumentString<FailureFragment, unknown>;
export const InvitationRowFragmentDoc = new TypedDocumentString(`
    fragment InvitationRow on Invitation {
  id
  email
  role
  status
  expiresAt
  invitedBy {
    id
    name
  }
}
    `, {"fragmentName":"InvitationRow"}) as unknown as TypedDocumentString<InvitationRowFragment, unknown>;
export const MemberRowFragmentDoc = new TypedDocumentString(`
    fragment MemberRow on Member {
  user {
    id
    name
    email
  }
  role
  joinedAt
  disabledAt
  activeApiKeyCount
}
    `, {"fragmentName":"MemberRow"}) as unknown as TypedDocumentString<MemberRowFragment, unknown>;
export const CountDescendantsDocument = {"__meta__":{"documentId":"sha256:8af2553349d4669a1058764d322a12feaf4fae79a32eed59a2c48ee712f0ee52"}} as unknown as TypedDocumentString<CountDescendantsQuery, CountDescendantsQueryVariables>;
export const CreateApiKeyDocument = {"__meta__":{"documentId":"sha256:fb02d9eaddf2c7c46055bfb7a582ebd5b0816a2708da8e89b3e48ceb906c7727"}} as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const CreatePasswordResetDocument = {"__meta__":{"documentId":"sha256:67d927069ac24fa17782755509999ef6baae32f770ebbf131bd89bb2cb178e53"}} as unknown as TypedDocumentString<CreatePasswordResetMutation, CreatePasswordResetMutationVariables>;
export const GetApiKeyUsageDocument = {"__meta__":{"documentId":"sha256:1f17bd3dee4a229030c24d11c2a9772465c00f852579e6bf6b16fb622fe26926"}} as unknown as TypedDocumentString<GetApiKeyUsageQuery, GetApiKeyUsageQueryVariables>;
export const GetApiKeyDocument = {"__meta__":{"documentId":"sha256:e36568c96faa5587455a9b1822ae6888ca489d844911781ec7a6c8904f8deac2"}} as unknown as TypedDocumentString<GetApiKeyQuery, GetApiKeyQueryVariables>;
export const InviteMemberDocument = {"__meta__":{"documentId":"sha256:9858a83c378f88da57300eeb15f2dffb151edde7fbd0f0e70a8cc3a4cd280177"}} as unknown as TypedDocumentString<InviteMemberMutation, InviteMemberMutationVariables>;
export const ListApiKeysDocument = {"__meta__":{"documentId":"sha256:a87d2139ce5c24d6f0d330eaa337da5b510934211dc9b105223762ab4e872393"}} as unknown as TypedDocumentString<ListApiKeysQuery, ListApiKeysQueryVariables>;
export const ListMembersDocument = {"__meta__":{"documentId":"sha256:42cbca853459eb8491a79fde574aea47836d92564fe49986ab9931fcb43bc3ff"}} as unknown as TypedDocumentString<ListMembersQuery, ListMembersQueryVariables>;
export const OverviewDocument = {"__meta__":{"documentId":"sha256:2972c34b78df497210085fd155c93ec30b3c0bbbbc80d829ca9e4e7c0f313fdf"}} as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const RemoveMemberDocument = {"__meta__":{"documentId":"sha256:660d4490fdd2659d8bcbfd55316eb30b147da4c9b92daa3e08f8140ea49862c7"}} as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const RenameOrganizationDocument = {"__meta__":{"documentId":"sha256:240153e5226858c93b4d29689cb7d2209e46f872cff7d4bc239bad20ead232c1"}} as unknown as TypedDocumentString<RenameOrganizationMutation, RenameOrganizationMutationVariables>;
export const RevokeApiKeyDocument = {"__meta__":{"documentId":"sha256:419585ccb80eba0749fdfcd1eaf9545405fdca0b690f78c8886df43003dff2d9"}} as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const UpdateApiKeyDocument = {"__meta__":{"documentId":"sha256:2f113553b8d8f835bc8f60c9e75cbee0e6487737d405b84477a282463849a668"}} as unknown as TypedDocumentString<UpdateApiKeyMutation, UpdateApiKeyMutationVariables>;
export const UpdateMemberDocument = {"__meta__":{"documentId":"sha256:cc58da6fcb01df8d5dfa3f8c919e8d9b6de171e77b541c911bd16d44b29063b6"}} as unknown as TypedDocumentString<UpdateMemberMutation, UpdateMemberMutationVariables>;
export const ViewerDocument = {"__meta__":{"documentId":"sha256:0657da683f5486b5ebf44d8a376ccf5f03d5f09f6c4c1bab18e13c3a4c16b3ac"}} as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const WithdrawInvitationDocument = {"__meta__":{"documentId":"sha256:bb771927a8fc911abd55048bfa85675cdc47c3202ff439dfbf73a5b7e08e6653"}} as unknown as TypedDocumentString<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;