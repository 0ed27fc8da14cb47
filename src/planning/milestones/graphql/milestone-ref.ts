import type { ShownMilestone } from '../milestone.ts';
import { builder } from '../../../graphql/builder.ts';

export const milestoneRef = builder.objectRef<ShownMilestone>('Milestone');
