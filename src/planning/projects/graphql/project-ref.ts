import { builder } from '../../../graphql/builder.ts';
import type { ShownProject } from '../project.ts';

export const projectRef = builder.objectRef<ShownProject>('Project');
