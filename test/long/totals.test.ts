import { expect, test } from 'vitest';
import { type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeWorkingBoard, wrongTotals } from '../support/working-board.ts';

const types = ['epic', 'story', 'task', 'task', 'idea'];
const roles = ['backlog', 'todo', 'in_progress', 'done'];

/** A linear congruential generator: the same numbers each time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** Random changes of all kinds to a growing set of items. */
async function makeChanges(seed: number) {
  const roll = dice(seed);
  const pick = <Thing>(things: readonly Thing[]) => things[roll(things.length)] as Thing;
  const all = await makeWorkingBoard();
  const { id: otherId } = await all.organization.makeProject('Lamp');
  const second = await all.organization.makeBoard();
  const { prisma } = await testDatabase();
  const items: Json[] = [await all.make()];
  const drop = () => items.splice(roll(items.length), 1)[0]?.id;

  const somewhere = () => ({ projectId: pick([all.project.id, otherId, null]) });
  const below = () => (roll(3) ? {} : { parentId: pick(items).id });
  const patch = (body: Json, path = '') =>
    all.send(`/api/work-items/${pick(items).id}${path}`, { method: 'PATCH', body });
  const create = async () => {
    const fields = { type: pick(types), in: pick(roles), ...somewhere(), ...below() };
    items.push(await all.make(fields));
  };
  const turns = [
    create,
    create,
    create,
    create,
    () => patch({ boardColumnId: all.column(pick(roles)) }, '/move'),
    () => patch({ boardColumnId: pick(second.columns).id, position: roll(4) }, '/move'),
    () => patch({ ...somewhere(), ...below() }),
    () => patch({ type: pick(types) }),
    () => prisma.workItem.update({ where: { id: drop() }, data: { archivedAt: new Date() } }),
    () => all.send(`/api/work-items/${drop()}`, { method: 'DELETE' }),
  ];
  return { all, items, change: () => (items.length > 1 ? pick(turns) : create)() };
}

test('the totals equal a count after two hundred random changes', async () => {
  const { all, items, change } = await makeChanges(7);
  let done = 0;
  for (let n = 0; n < 200; n += 1) {
    await change()
      .then(() => {
        done += 1;
      })
      .catch((error: Error) => expect(error.message).toMatch(/: 400 (PARENT|NO_LEAF)_/));
  }

  expect(done).toBeGreaterThan(120);
  expect(await wrongTotals(all.organization.id)).toEqual([]);
  const { body } = await rest(all.key)('/api/work-items?limit=1');
  expect(body.meta.total).toBe(items.length);
}, 120_000);
