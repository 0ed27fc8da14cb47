import { line } from '../form/validators.ts';

export const NAME_HINT =
  'Where you’ll use it, e.g. “Claude Code - Work laptop”. Visible to everyone here.';

export const nameProblem = line('Enter a name, e.g. “CI pipeline”.');
