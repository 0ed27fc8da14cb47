import { bareName } from './find-price.ts';

const known = ['openai', 'anthropic', 'google', 'zai', 'xai'];

const byModel = [
  [/^glm-/, 'zai'],
  [/^claude-/, 'anthropic'],
  [/^(?:gpt-|o[134](?:-|$))/, 'openai'],
  [/^gemini-/, 'google'],
  [/^grok-/, 'xai'],
] as const;

/** Whose model it is: what was said if that is known, else by the model's name, else OpenAI. */
export function inferProvider(model: string, given: string | null | undefined): string {
  const said = given?.toLowerCase();
  if (said && known.includes(said)) return said;
  const name = bareName(model);
  return byModel.find(([pattern]) => pattern.test(name))?.[1] ?? 'openai';
}
