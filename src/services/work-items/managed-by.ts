/** The agent that a key's name speaks of. */
export function managedBy(keyName: string): string | undefined {
  if (/codex/i.test(keyName)) return 'codex';
  return /claude/i.test(keyName) ? 'claude-code' : undefined;
}
