import type { ShownProjectMember } from '../../services/members/project-member.ts';
import { builder } from '../builder.ts';

export const projectMemberRef = builder.objectRef<ShownProjectMember>('ProjectMember');
