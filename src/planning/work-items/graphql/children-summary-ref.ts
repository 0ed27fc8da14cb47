import { builder } from '../../../graphql/builder.ts';
import { descriptionOf } from '../../../graphql/description-of.ts';
import { type ChildrenSummary, childrenSummarySchema } from '../children-summary.ts';

export const childrenSummaryRef = builder.objectRef<ChildrenSummary>('ChildrenSummary').implement({
  describedBy: childrenSummarySchema,
  fields: (t) => ({
    totalLeafCount: t.exposeInt('totalLeafCount'),
    doneCount: t.exposeInt('doneCount'),
    progress: t.exposeInt('progressPercent', {
      description: descriptionOf(childrenSummarySchema.shape.progressPercent),
    }),
  }),
});
