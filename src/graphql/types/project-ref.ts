import type { ShownProject } from '../../services/projects/project.ts';
import { builder } from '../builder.ts';

export const projectRef = builder.objectRef<ShownProject>('Project');
