import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Answer, graphql, type Json, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../support/people.ts';

type Made = { secret?: string; id?: string; code?: string; createdId?: string };
type Ask = (path: string, request: object) => Promise<Answer>;

const secretOf = ({ key, link }: Json): string | undefined => key ?? link;

const inputs = {
  createApiKey: () => ({ name: 'CI', permissions: ['projects:read'] }),
  inviteMember: () => ({ email: `${randomUUID()}@example.com` }),
};

const paths = { createApiKey: '/api/api-keys', inviteMember: '/api/invitations' };

type Name = keyof typeof inputs;

async function overRest(ask: Ask, name: Name, body: object): Promise<Made> {
  const headers = { 'idempotency-key': 'once' };
  const { status, body: answer } = await ask(paths[name], { method: 'POST', body, headers });
  if (status !== 201) return { code: `${status} ${answer.code}`, createdId: answer.createdId };
  const { data } = answer;
  return { secret: secretOf(data) ?? '', id: data.id ?? data.invitation.id };
}

async function overGraphQL(key: string, name: Name, values: object): Promise<Made> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const success =
    name === 'createApiKey' ? 'key made: apiKey { id }' : 'link made: invitation { id }';
  const input = {
    ...values,
    ...('permissions' in values && { permissions: ['PROJECTS_READ'] }),
    idempotencyKey: 'once',
  };
  const { body } = await graphql(key)(
    `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) {
      ... on ${type}Success { ${success} } ... on ConflictError { code created } } }`,
    { input },
  );
  const { answer } = body.data;
  if (answer.code) return { code: `409 ${answer.code}`, createdId: answer.created };
  return { secret: secretOf(answer) ?? '', id: answer.made.id };
}

const cases = (['rest', 'graphql'] as const).flatMap((transport) =>
  (['createApiKey', 'inviteMember'] as const).map((name) => ({ transport, name })),
);

test.each(cases)(
  'a retry of $name over $transport creates nothing and names the first result',
  async ({ transport, name }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const input = inputs[name]();
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

test.each(['createApiKey', 'inviteMember'] as const)(
  'of concurrent requests of %s with one idempotency key, one gets the secret',
  async (name) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const input = inputs[name]();

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
  const input = inputs.createApiKey();
  const first = await overRest(ask, 'createApiKey', input);

  const retry = await overRest(ask, 'createApiKey', input);

  expect(retry).toEqual({ code: '409 SECRET_SHOWN_ONCE', createdId: first.id });
});

test('a created key that nobody holds is revoked by the ID of the retry', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const input = inputs.createApiKey();
  const { secret } = await overRest(rest(key), 'createApiKey', input);
  const { createdId } = await overRest(rest(key), 'createApiKey', input);

  await rest(key)(`/api/api-keys/${createdId}`, { method: 'DELETE' });

  expect((await rest(secret)('/api/me')).status).toBe(401);
});
