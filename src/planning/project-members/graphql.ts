import type { ShownProjectMember } from './project-member.ts';
import { builder } from '../../graphql/builder.ts';

export const projectMemberRef = builder.objectRef<ShownProjectMember>('ProjectMember');
