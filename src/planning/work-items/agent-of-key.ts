import type { Caller } from '../../kernel/context.ts';

/** The coding agent in the name of the API key, if any. */
export function agentOfKey({ apiKey }: Pick<Caller, 'apiKey'>): string | undefined {
  if (/codex/i.test(apiKey?.name ?? '')) return 'codex';
  return /claude/i.test(apiKey?.name ?? '') ? 'claude-code' : undefined;
}
