import { expect, test } from 'vitest';
import { chooseNamed } from '../../src/kernel/choose-named.ts';

const nouns = ['column', 'columns'] as const;
const found = [
  { id: '1', names: ['Done'] },
  { id: '2', names: ['done'] },
  { id: '3', names: ['Shipped', 'Out'], aliases: ['release'], of: 'Web' },
  { id: '4', names: ['Later'], aliases: ['out', 'release'], of: 'Shop' },
];

const choose = (name: string) => chooseNamed(name, { nouns, path: 'columnId', found });

test('the exact name comes before the same name in another case', () => {
  expect([choose('Done').id, choose('done').id]).toEqual(['1', '2']);
});

test('a name is found in any case if one object has it', () => {
  expect(choose('LATER').id).toBe('4');
});

test('a name comes before the alias of another object', () => {
  expect(choose('out').id).toBe('3');
});

test('a name of several objects is refused with the objects and their IDs', () => {
  const message =
    'columnId: the column name "release" means 2 columns: Shipped of Web (3), Later of Shop (4). ' +
    'Send an ID.';

  expect(() => choose('release')).toThrow(
    expect.objectContaining({ code: 'AMBIGUOUS_NAME', message }),
  );
});

test('objects without a surrounding one are told apart by their IDs', () => {
  const twins = ['1', '2'].map((id) => ({ id, names: ['Done'] }));

  expect(() => chooseNamed('Done', { nouns, path: 'columnId', found: twins })).toThrow(
    /means 2 columns: Done \(1\), Done \(2\)\. /,
  );
});

test('an unknown name is refused with the nearest name and the known names', () => {
  const message =
    'columnId: "Shiped" is neither the ID nor the name of a column. Did you mean Shipped? ' +
    'The columns are Done, done, Shipped, Later.';

  expect(() => choose('Shiped')).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_NAME', message }),
  );
});

test('a name is compared in one Unicode form, and by the rule of its kind of object', () => {
  const accented = [
    { id: '5', names: ['Caf\u00e9'] },
    { id: '6', names: ['x'] },
  ];
  const byFirst = { nouns, path: 'columnId', fold: (text: string) => text.slice(0, 1) };

  expect(chooseNamed('cafe\u0301', { nouns, path: 'columnId', found: accented }).id).toBe('5');
  expect(chooseNamed('Cx', { ...byFirst, found: accented }).id).toBe('5');
});

test('a message shows each known name once', () => {
  const twins = ['1', '2'].map((id) => ({ id, names: ['Done'] }));

  expect(() => chooseNamed('x', { nouns, path: 'columnId', found: twins })).toThrow(
    /The columns are Done\.$/,
  );
  expect(() => chooseNamed('x', { nouns, path: 'columnId', found: [] })).toThrow(
    /There are no columns here\.$/,
  );
});

test('a key that is sent as a name is not repeated', () => {
  expect(() => choose(`alm_k1_${'a'.repeat(49)}`)).toThrow(/"alm_\[redacted\]"/);
});

const people = [
  { id: '7', names: ['me'], codes: ['mallory@example.com'] },
  { id: '8', names: ['Victor'], codes: ['victor@example.com', 'me'] },
  { id: '9', names: ['Victor@Example.com'], codes: ['ada@example.com'] },
];

test('a text in the form of a code means the object with the code, whatever names others choose', () => {
  const isCode = (text: string) => text === 'me' || text.includes('@');
  const chooseMember = (name: string) =>
    chooseNamed(name, { nouns, path: 'id', found: people, isCode });

  expect(chooseMember('me').id).toBe('8');
  expect(chooseMember('VICTOR@example.com').id).toBe('8');
  expect(chooseMember('Victor').id).toBe('8');
  expect(() => chooseMember('gone@example.com')).toThrow(/is neither/);
});

test('a text that is the code of one object and the name of another is refused', () => {
  const projects = [
    { id: '1', names: ['Alpha One'], codes: ['ALPHA'] },
    { id: '2', names: ['alpha'], codes: ['A'] },
  ];
  const chooseProject = (name: string) => chooseNamed(name, { nouns, path: 'id', found: projects });

  expect(() => chooseProject('alpha')).toThrow(/means 2/);
  expect(() => chooseProject('ALPHA')).toThrow(/means 2/);
  expect(chooseProject('a').id).toBe('2');
});
