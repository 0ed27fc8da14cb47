import { expect, test } from 'vitest';
import {
  allButOne,
  fieldCount,
  singlePermissions,
  type Way,
  walkFields,
} from '../contract/walk-fields.ts';

const kinds = [...singlePermissions, ...allButOne];

const ways: Way[] = [
  { executor: 'compiled', mode: 'off' },
  { executor: 'compiled', mode: 'safelist' },
  { executor: 'plain', mode: 'off' },
  { executor: 'plain', mode: 'safelist' },
];

test.each(ways)(
  `${fieldCount} fields x ${kinds.length} keys of one permission or all but one: a refused field is null with an error at its path and changes no other field ($executor, $mode)`,
  async (way) => {
    const { wrong, missing } = await walkFields(kinds, way);

    expect(wrong).toEqual([]);
    expect(missing).toEqual([]);
  },
);
