/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Input of createProject. */
export type CreateProjectInput = {
  /** Customer name. */
  clientName?: string | null | undefined;
  /** Hexadecimal RGB color; default: #6366f1. */
  color?: string | null | undefined;
  /** Markdown, up to 100,000 characters. */
  description?: string | null | undefined;
  /** Path on local machines. */
  folderPath?: string | null | undefined;
  /** Icon name. */
  icon?: string | null | undefined;
  /** For 24 hours, retries get the first result. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 10 of A-Z and 0-9; default: initials of the name. */
  key?: string | null | undefined;
  /** At most 255 characters. */
  name: string;
  /** http(s) URL, live system. */
  productionUrl?: string | null | undefined;
  /** http(s) URL, test system. */
  stagingUrl?: string | null | undefined;
  /** Planned first day. */
  startDate?: unknown;
  /** Default: `active`. */
  status?: ProjectStatus | null | undefined;
  /** Planned last day. */
  targetDate?: unknown;
  /** At most 50 names. */
  techStack?: Array<string> | null | undefined;
};

/** State of a project. Values may be added. */
export type ProjectStatus =
  /** Work goes on. */
  | 'ACTIVE'
  /** Ended. Lists omit it by default. */
  | 'ARCHIVED'
  /** Paused. */
  | 'ON_HOLD';

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { createProject:
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'CreateProjectSuccess', project: { id: string, name: string } }
    | { __typename: 'ValidationError', code: string, message: string }
   | null };

export type ListProjectsQueryVariables = Exact<{
  first: number;
  search?: string | null | undefined;
}>;


export type ListProjectsQuery = { projects: { totalCount: number, nodes: Array<{ id: string, name: string }> } | null };

export type ProjectRowFragment = { id: string, name: string };

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
export const ProjectRowFragmentDoc = new TypedDocumentString(`
    fragment ProjectRow on Project {
  id
  name
}
    `, {"fragmentName":"ProjectRow"}) as unknown as TypedDocumentString<ProjectRowFragment, unknown>;
export const CreateProjectDocument = {"__meta__":{"documentId":"sha256:36d616dc776d743627680065040dfdb2bff902d72f85969d146d0d0dd9ef3623"}} as unknown as TypedDocumentString<CreateProjectMutation, CreateProjectMutationVariables>;
export const ListProjectsDocument = {"__meta__":{"documentId":"sha256:cfb11e0514a095a958c9e7c7277aabb3cc8365775f220081613f43d8444a5f13"}} as unknown as TypedDocumentString<ListProjectsQuery, ListProjectsQueryVariables>;