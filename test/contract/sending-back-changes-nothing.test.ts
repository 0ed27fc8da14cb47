import { expect, test } from 'vitest';
import { routes } from '../../src/modules.ts';
import { parametersOf } from '../../src/rest/route.ts';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeWorkingBoard } from '../support/working-board.ts';
import { examples } from './examples.ts';

/** The objects that can be read and changed at the same path. */
const objects = routes.flatMap((change) => {
  const read = routes.find(({ method, path }) => method === 'GET' && path === change.path);
  const isOne = change.method === 'PATCH' && change.path.split('/').at(-1)?.startsWith(':');
  return isOne && read ? [{ path: change.path, read }] : [];
});

test.each(objects)(
  'sending back what GET $path answers changes nothing',
  async ({ path, read }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const input = await examples[read.operation.name as keyof typeof examples].input(organization);
    const [parameter = ''] = parametersOf(path);
    const { [read.renames[parameter] ?? parameter]: id } = input as Record<string, string>;
    const url = path.replace(`:${parameter}`, `${id}`);
    const { body } = await rest(key)(url);
    const before = await contentOf(organization.id);

    const answer = await rest(key)(url, { method: 'PATCH', body: body.data });

    expect(answer).toMatchObject({ status: 200, body: { changedFields: [] } });
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

/** The changes of the one object of an organization, whose path has no ID. */
const ofOrganization = routes.filter(
  ({ method, operation }) => method === 'PATCH' && operation.target?.length === 0,
);

test.each(ofOrganization)(
  'sending back the answer of PATCH $path changes nothing',
  async ({ path, operation }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const input = await examples[operation.name as keyof typeof examples].input(organization);
    const patch = (body: object) => rest(key)(path, { method: 'PATCH', body });
    const { body } = await patch(input);
    const before = await contentOf(organization.id);

    const answer = await patch(body.data);

    expect(answer).toMatchObject({ status: 200, body: { changedFields: [] } });
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

test('sending back a group of work items changes nothing', async () => {
  const all = await makeWorkingBoard();
  const story = await all.make({ type: 'story' });
  await all.make({ parentId: story.id });
  const read = await all.send(`/api/work-items/${story.id}`);
  const before = await contentOf(all.organization.id);

  await all.send(`/api/work-items/${story.id}`, { method: 'PATCH', body: read });

  expect(await contentOf(all.organization.id)).toEqual(before);
});

test('there are objects to send back', () => {
  expect(ofOrganization.map(({ path }) => path)).toContain('/api/organization');
  expect(objects.map(({ path }) => path)).toContain('/api/work-items/:id');
});
