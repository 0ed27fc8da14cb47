import type { ShownMilestone } from '../../services/milestones/milestone.ts';
import { builder } from '../builder.ts';

export const milestoneRef = builder.objectRef<ShownMilestone>('Milestone');
