import { DomainError } from '../../errors.ts';

export const tagFailures = {
  notFound: (id: string) =>
    new DomainError('TAG_NOT_FOUND', `Tag not found: ${id}. List the tags to see their IDs.`),
  exists: (name: string) =>
    new DomainError('TAG_EXISTS', `Tag with this name already exists: ${name}. Use another name.`),
};
