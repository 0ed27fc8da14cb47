import { builder } from '../../../graphql/builder.ts';
import type { ShownAiSession } from '../ai-session.ts';

export const aiSessionRef = builder.objectRef<ShownAiSession>('AiSession');
