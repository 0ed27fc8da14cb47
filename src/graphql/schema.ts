import { builder } from './builder.ts';
import './types/api-key.ts';
import './types/node-query.ts';
import './types/project.ts';
import './types/viewer.ts';

export const schema = builder.toSchema();
