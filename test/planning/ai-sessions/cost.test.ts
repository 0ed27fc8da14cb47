import { expect, test } from 'vitest';
import { estimateCost, type Usage } from '../../../src/planning/ai-sessions/estimate-cost.ts';
import { findPrice } from '../../../src/planning/ai-sessions/find-price.ts';
import { inferProvider } from '../../../src/planning/ai-sessions/infer-provider.ts';
import { modelPrices } from '../../../src/planning/ai-sessions/model-prices.ts';
import { showDollars } from '../../../src/planning/ai-sessions/show-dollars.ts';
import { rest } from '../../support/clients.ts';
import { makeOrganization } from '../../support/organization.ts';

const MAX = 2_147_483_647;

const costs = [
  { model: 'claude-opus-4-8', input: 1_000_000, output: 1_000_000, cost: '30.000000' },
  { model: 'claude-sonnet-4-5', input: 1_000_000, output: 1_000_000, cost: '18.000000' },
  { model: 'claude-haiku-4-5', input: 1_000_000, output: 1_000_000, cost: '6.000000' },
  { model: 'claude-sonnet-4-5', input: 10_000, output: 1_500, cost: '0.052500' },
  { model: 'claude-sonnet-4-5', input: 1, output: 0, cost: '0.000003' },
  { model: 'claude-sonnet-4-5', input: 0, output: 0, cost: '0.000000' },
  { model: 'gpt-5', input: 1, output: 0, cost: '0.000001' },
  { model: 'gpt-5', input: 2, output: 0, cost: '0.000003' },
  { model: 'gpt-5-nano', input: 9, output: 0, cost: '0.000000' },
  { model: 'gpt-5-nano', input: 10, output: 0, cost: '0.000001' },
  { model: 'o1-pro', input: MAX, output: MAX, cost: '1610612.735250' },
  { model: 'claude-opus-4-8', input: 0, output: 0, read: 1_000, cost: '0.000500' },
  { model: 'claude-opus-4-8', input: 0, output: 0, write: 1_000, cost: '0.006250' },
  { model: 'claude-opus-4-8', input: 7, output: 11, read: 13, write: 17, cost: '0.000423' },
];

test.each(costs)(
  '$input input and $output output tokens of $model cost $cost US dollars',
  ({ model, input, output, read, write, cost }) => {
    expect(costOf({ model, inputTokens: input, outputTokens: output, read, write })).toBe(cost);
  },
);

test('the cost of a model without a list price is the estimate of the client, by default 0', () => {
  expect(costOf({ model: 'llama-9', inputTokens: 5 })).toBe('0.000000');
  expect(costOf({ model: 'llama-9', inputTokens: 5, estimatedCost: 0.1 })).toBe('0.100000');
  expect(costOf({ model: 'llama-9', estimatedCost: 0.0000005 })).toBe('0.000001');
  expect(costOf({ model: 'llama-9', estimatedCost: 0.00000049 })).toBe('0.000000');
  expect(costOf({ model: 'llama-9', estimatedCost: 999_999_999.123456 })).toBe('999999999.123456');
});

test('the list price of a model overrides the estimate of the client', () => {
  const inputTokens = 1_000_000;

  expect(costOf({ model: 'claude-haiku-4-5', inputTokens, estimatedCost: 99 })).toBe('1.000000');
});

const names = [
  ['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
  ['anthropic/claude-sonnet-4.5', 'claude-sonnet-4-5'],
  ['openrouter/anthropic/claude-opus-4.8', 'claude-opus-4-8'],
  ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'claude-haiku-4-5'],
  ['claude-opus-4-1@20250805', 'claude-opus-4-1'],
  ['claude-opus-4-20250514', 'claude-opus-4'],
  ['claude-sonnet-4-5[1m]', 'claude-sonnet-4-5'],
  ['Claude-Opus-4-8', 'claude-opus-4-8'],
  ['claude-3-5-haiku-latest', 'claude-3-5-haiku'],
  ['openai/gpt-4o-2024-08-06', 'gpt-4o'],
  ['gpt-5.1-codex-mini', 'gpt-5.1-codex-mini'],
  ['o3-mini-2025-01-31', 'o3-mini'],
  ['models/gemini-2.5-pro-preview-05-06', 'gemini-2.5-pro'],
  ['z-ai/glm-4.6', 'glm-4.6'],
  ['grok-4-0709', 'grok-4'],
  ['grok-4-fast-non-reasoning', 'grok-4-fast'],
] as const;

test.each(names)('the model name %s has the price of %s', (name, model) => {
  expect(findPrice(name)).toBe(modelPrices[model]);
});

const unknown = ['', 'claude', 'claude-opus-4-9', 'gpt-5-ultra', 'z-ai/glm-4.6:free', '2025-01-01'];

test.each([...unknown, '__proto__', 'constructor', '/', `${'-latest'.repeat(30)}`])(
  'a name that only resembles a known model has no price: %j',
  (name) => {
    expect(findPrice(name)).toBeUndefined();
  },
);

test('all prices are decimals, and a cache read costs no more than input', () => {
  for (const [model, price] of Object.entries(modelPrices)) {
    expect(
      price.every((amount) => /^\d+(\.\d{1,4})?$/.test(amount)),
      model,
    ).toBe(true);
    expect(Number(price[2]), model).toBeLessThanOrEqual(Number(price[0]));
  }
});

const providers = [
  ['claude-opus-4-8', undefined, 'anthropic'],
  ['claude-opus-4-8', 'openai', 'openai'],
  ['claude-opus-4-8', 'Anthropic', 'anthropic'],
  ['claude-opus-4-8', 'a friend', 'anthropic'],
  ['anthropic/claude-opus-4.8', null, 'anthropic'],
  ['glm-4.6', undefined, 'zai'],
  ['gpt-5', undefined, 'openai'],
  ['o1', undefined, 'openai'],
  ['o3-mini', undefined, 'openai'],
  ['gemini-2.5-pro', undefined, 'google'],
  ['grok-4', undefined, 'xai'],
  ['llama-9', undefined, 'openai'],
  ['llama-9', 'zai', 'zai'],
] as const;

test.each(providers)('the provider of %s, given as %s, is %s', (model, given, provider) => {
  expect(inferProvider(model, given)).toBe(provider);
});

test('shown costs have four decimals, rounded half up', () => {
  expect(['0.052500', '0.000050', '0.000049', '1610612.735250'].map(showDollars)).toEqual([
    '$0.0525',
    '$0.0001',
    '$0.0000',
    '$1610612.7353',
  ]);
});

test('the total cost of a thousand sessions is exact to the last digit', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: workItemId } = await organization.makeWorkItem();
  const counts = Array.from({ length: 1_000 }, (_, index) => (index * 7_919) % 100_003);
  const sessions = counts.map((inputTokens) => ({
    workItemId,
    totalTokens: inputTokens,
    estimatedCost: costOf({ model: 'claude-haiku-5-5', inputTokens }),
  }));
  await organization.makeAiSessions(sessions);

  const { body } = await rest(key)(`/api/work-items/${workItemId}/ai-sessions?limit=1`);

  const micros = sessions.map(({ estimatedCost }) => BigInt(estimatedCost.replace('.', '')));
  const sum = micros
    .reduce((total, micro) => total + micro, 0n)
    .toString()
    .padStart(7, '0');
  const tokens = counts.reduce((total, count) => total + count, 0);
  expect(body.data.summary).toMatchObject({
    sessionCount: 1_000,
    totalTokens: tokens,
    totalEstimatedCost: `${sum.slice(0, -6)}.${sum.slice(-6)}`,
  });
});

test('the total cost of a thousand sessions at ten cents is a hundred dollars', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: workItemId } = await organization.makeWorkItem();
  const tenCents = { workItemId, totalTokens: MAX, estimatedCost: '0.100000' };
  await organization.makeAiSessions(Array.from({ length: 1_000 }, () => tenCents));

  const { body } = await rest(key)(`/api/work-items/${workItemId}/ai-sessions`);

  expect(body.data.sessions).toHaveLength(500);
  expect(body.data.summary).toMatchObject({
    totalTokens: MAX * 1_000,
    totalEstimatedCost: '100.000000',
  });
});

type Given = Partial<Usage> & { model: string; read?: number; write?: number };

function costOf({ read = 0, write = 0, ...usage }: Given): string {
  const cache = { cacheReadInputTokens: read, cacheCreationInputTokens: write };
  return estimateCost({ inputTokens: 0, outputTokens: 0, ...cache, ...usage }).toFixed(6);
}
