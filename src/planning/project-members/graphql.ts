import { builder } from '../../graphql/builder.ts';
import type { ShownProjectMember } from './project-member.ts';

export const projectMemberRef = builder.objectRef<ShownProjectMember>('ProjectMember');
