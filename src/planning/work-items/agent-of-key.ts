import type { Caller } from '../../kernel/context.ts';

/** The agent that a key is for, as far as its name tells. */
export function agentOfKey({ apiKey }: Pick<Caller, 'apiKey'>): string | undefined {
  if (/codex/i.test(apiKey?.name ?? '')) return 'codex';
  return /claude/i.test(apiKey?.name ?? '') ? 'claude-code' : undefined;
}
