import { expect, test } from 'vitest';
import { line, newPassword } from '../../src/console/app/form/validators.ts';

const LAMP = '💡';

test.each([
  ['a line', line('Enter a name.'), 255],
  ['a password', newPassword, 128],
])('%s has as many code points as the server accepts', (_, check, max) => {
  expect(check(LAMP.repeat(max))).toBeUndefined();
  expect(check(LAMP.repeat(max + 1))).toBe(
    `Use ${max} characters or fewer. You entered ${max + 1}.`,
  );
});

test('a password of eleven code points is too short', () => {
  expect(newPassword(LAMP.repeat(11))).toContain('You entered 11.');
});
