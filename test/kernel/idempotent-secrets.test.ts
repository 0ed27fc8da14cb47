import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Answer, graphql, type Json, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../support/people.ts';

type Made = { secret?: string; id?: string; code?: string; createdId?: string };
type Ask = (path: string, request: object) => Promise<Answer>;

const idOf = ({ id, made, invitation }: Json): string => id ?? (made ?? invitation).id;
const secretOf = ({ key, link }: Json): string | undefined => key ?? link;

const inputs = {
  createApiKey: async () => ({ name: 'CI', permissions: ['projects:read'] }),
  inviteMember: async () => ({ email: `${randomUUID()}@example.com` }),
  createPasswordReset: ({ makeMember }: TestOrganization) => makeMember('member'),
};

const paths = {
  createApiKey: () => '/api/api-keys',
  inviteMember: () => '/api/invitations',
  createPasswordReset: ({ userId }: Json) => `/api/users/members/${userId}/password-reset`,
};

const selections = {
  createApiKey: 'key made: apiKey { id }',
  inviteMember: 'link made: invitation { id }',
  createPasswordReset: 'link id',
};

type Name = keyof typeof inputs;

const names = Object.keys(inputs) as Name[];

async function overRest(ask: Ask, name: Name, body: object): Promise<Made> {
  const headers = { 'idempotency-key': 'once' };
  const { status, body: answer } = await ask(paths[name](body), { method: 'POST', body, headers });
  if (status !== 201) return { code: `${status} ${answer.code}`, createdId: answer.createdId };
  const { data } = answer;
  return { secret: secretOf(data) ?? '', id: idOf(data) };
}

async function overGraphQL(key: string, name: Name, values: object): Promise<Made> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const input = {
    ...values,
    ...('permissions' in values && { permissions: ['PROJECTS_READ'] }),
    idempotencyKey: 'once',
  };
  const { body } = await graphql(key)(
    `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) {
      ... on ${type}Success { ${selections[name]} } ... on ConflictError { code created } } }`,
    { input },
  );
  const { answer } = body.data;
  if (answer.code) return { code: `409 ${answer.code}`, createdId: answer.created };
  return { secret: secretOf(answer) ?? '', id: idOf(answer) };
}

const cases = (['rest', 'graphql'] as const).flatMap((transport) =>
  names.map((name) => ({ transport, name })),
);

test.each(cases)(
  'a retry of $name over $transport creates nothing and names the first result',
  async ({ transport, name }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const input = await inputs[name](organization);
    const make = () =>
      transport === 'rest' ? overRest(rest(key), name, input) : overGraphQL(key, name, input);
    const first = await make();
    const before = await contentOf(organization.id);

    const retry = await make();

    expect(first.secret).toMatch(/^(alm_k1_|http)/);
    expect(retry).toEqual({ code: '409 SECRET_SHOWN_ONCE', createdId: first.id });
    expect(await contentOf(organization.id)).toEqual(before);
    const [secret = ''] = /[\w-]{30,}$/.exec(first.secret ?? '') ?? [];
    expect(secret).not.toBe('');
    expect(JSON.stringify(before)).not.toContain(secret);
  },
);

test.each(names)(
  'of concurrent requests of %s with one idempotency key, one gets the secret',
  async (name) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const input = await inputs[name](organization);

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => overRest(rest(key), name, input)),
    );

    const [shown, ...more] = answers.filter(({ secret }) => secret);
    expect(more).toEqual([]);
    expect(answers.filter(({ createdId }) => createdId === shown?.id)).toHaveLength(5);
  },
);

test('a retry of a session does not repeat the secret of the API key', async () => {
  const { ask } = await signIn(await makeMemberWithPassword('owner'));
  const input = await inputs.createApiKey();
  const first = await overRest(ask, 'createApiKey', input);

  const retry = await overRest(ask, 'createApiKey', input);

  expect(retry).toEqual({ code: '409 SECRET_SHOWN_ONCE', createdId: first.id });
});

test('a created key that nobody holds is revoked by the ID of the retry', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const input = await inputs.createApiKey();
  const { secret } = await overRest(rest(key), 'createApiKey', input);
  const { createdId } = await overRest(rest(key), 'createApiKey', input);

  await rest(key)(`/api/api-keys/${createdId}`, { method: 'DELETE' });

  expect((await rest(secret)('/api/me')).status).toBe(401);
});
