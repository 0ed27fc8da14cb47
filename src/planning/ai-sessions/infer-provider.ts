import { bareName } from './find-price.ts';

const known = ['openai', 'anthropic', 'google', 'zai', 'xai'];

const byModel = [
  [/^glm-/, 'zai'],
  [/^claude-/, 'anthropic'],
  [/^(?:gpt-|o[134](?:-|$))/, 'openai'],
  [/^gemini-/, 'google'],
  [/^grok-/, 'xai'],
] as const;

/** Infers the provider: a known given one, else by the model name, else OpenAI. */
export function inferProvider(model: string, given: string | null | undefined): string {
  const provider = given?.toLowerCase();
  if (provider && known.includes(provider)) return provider;
  const name = bareName(model);
  return byModel.find(([pattern]) => pattern.test(name))?.[1] ?? 'openai';
}
