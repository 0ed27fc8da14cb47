const MAX_LENGTH = 255;

export const NAME_HINT = 'Where the key lives, such as “Claude Code - Work laptop”.';

/** What is wrong with the name of a key, if anything. */
export function nameProblem(name: string): string | undefined {
  if (!name.trim()) return 'Enter a name, for example “CI pipeline”.';
  if (name.trim().length > MAX_LENGTH) {
    return `Enter a name of ${MAX_LENGTH} characters or fewer. This one has ${name.trim().length}.`;
  }
  return undefined;
}
