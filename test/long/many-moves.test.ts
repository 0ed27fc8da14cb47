import { expect, test } from 'vitest';
import { makeWorkingBoard } from '../support/working-board.ts';

test('items keep their order and unique positions after a hundred moves into the same gap', async () => {
  const all = await makeWorkingBoard();
  const titles = Array.from({ length: 100 }, (_, index) => `${index}`);
  await all.make({ title: 'first', in: 'todo' });
  await all.make({ title: 'last', in: 'todo' });
  for (const title of titles) {
    const { id } = await all.make({ title });
    await all.move(id, { to: 'todo', position: 1 });
  }

  expect(await all.titlesIn('todo')).toEqual(['first', ...titles.reverse(), 'last']);
  await all.move((await all.make({ title: 'end' })).id, { to: 'todo', position: 1_000 });
  await all.make({ title: 'after', in: 'todo' });
  expect((await all.titlesIn('todo')).slice(-3)).toEqual(['last', 'end', 'after']);
}, 120_000);
