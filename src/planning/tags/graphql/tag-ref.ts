import { builder } from '../../../graphql/builder.ts';
import type { ShownWorkItem } from '../../work-items/work-item.ts';

/** As it comes with a work item, so that the tags of many are read with them. */
export const tagRef = builder.objectRef<ShownWorkItem['tags'][number]>('Tag');
