import type { ShownProject } from '../project.ts';
import { builder } from '../../../graphql/builder.ts';

export const projectRef = builder.objectRef<ShownProject>('Project');
