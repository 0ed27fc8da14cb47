import { expect, test } from 'vitest';
import { fieldCount, singlePermissions, type Way, walkFields } from './walk-fields.ts';

const ways: Way[] = [
  { executor: 'compiled', mode: 'safelist' },
  { executor: 'plain', mode: 'off' },
];

test.each(ways)(
  `${fieldCount} fields x ${singlePermissions.length} keys of one permission: a refused field is null with an error at its path and changes no other field ($executor, $mode)`,
  async (way) => {
    const { wrong, missing } = await walkFields(singlePermissions, way);

    expect(wrong).toEqual([]);
    expect(missing).toEqual([]);
  },
);
