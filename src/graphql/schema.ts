import { builder } from './builder.ts';
import './types/ai-session.ts';
import './types/api-key.ts';
import './types/board.ts';
import './types/board-column.ts';
import './types/comment.ts';
import './types/dependency.ts';
import './types/board-column-mutations.ts';
import './types/board-mutations.ts';
import './types/idea-mutations.ts';
import './types/node-query.ts';
import './types/project.ts';
import './types/viewer.ts';
import './types/work-item.ts';
import './types/work-item-event.ts';
import './types/work-item-mutations.ts';
import './types/work-item-resolution.ts';

export const schema = builder.toSchema();
