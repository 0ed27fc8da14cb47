import { builder } from '../../../graphql/builder.ts';
import type { ShownMilestone } from '../milestone.ts';

export const milestoneRef = builder.objectRef<ShownMilestone>('Milestone');
