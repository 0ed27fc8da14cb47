import { builder } from '../../../graphql/builder.ts';
import type { ShownTagOfItem } from '../tag.ts';

/** As it comes with a work item, so that the tags of many are read with them. */
export const tagRef = builder.objectRef<ShownTagOfItem>('Tag');
