import type { ShownAiSession } from '../../services/ai-sessions/ai-session.ts';
import { builder } from '../builder.ts';

export const aiSessionRef = builder.objectRef<ShownAiSession>('AiSession');
