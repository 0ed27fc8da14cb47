import type { ShownAiSession } from '../ai-session.ts';
import { builder } from '../../../graphql/builder.ts';

export const aiSessionRef = builder.objectRef<ShownAiSession>('AiSession');
