import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  day,
  id,
  isId,
  line,
  listIndex,
  longText,
  moment,
  oneOrMore,
  visibleText,
  webAddress,
} from '../../src/kernel/schemas.ts';

const ID = '0197a000-0000-7000-8000-00000000000a';
const INVISIBLE = '\u200b \t';

const accepted: [what: string, schema: z.ZodType, given: unknown, read: unknown][] = [
  ['a line with spaces around it', line(), '  a b ', 'a b'],
  ['a line of 255 characters', line(), 'x'.repeat(255), 'x'.repeat(255)],
  ['a text of several lines', longText(), 'a\nb', 'a\nb'],
  ['an empty text', longText(), '', ''],
  ['a text of 100,000 characters', longText(), 'x'.repeat(100_000), 'x'.repeat(100_000)],
  ['a visible text among invisible characters', visibleText(), `${INVISIBLE}.`, `${INVISIBLE}.`],
  ['an http address', webAddress(), 'http://a.example/b', 'http://a.example/b'],
  ['an https address', webAddress(), 'https://a.example', 'https://a.example'],
  ['an ID in upper case', id(), ID.toUpperCase(), ID],
  ['the first index', listIndex(), 0, 0],
  ['the last index', listIndex(), 1_000_000, 1_000_000],
  ['the earliest time', moment(), '1900-01-01T00:00:00Z', new Date('1900-01-01T00:00:00Z')],
  ['the latest time', moment(), '9999-12-31T23:59:59.999Z', new Date('9999-12-31T23:59:59.999Z')],
  ['a time in a zone', moment(), '2026-05-01T02:00:00+02:00', new Date('2026-05-01T00:00:00Z')],
  ['a day', day(), '2026-12-01', new Date('2026-12-01T00:00:00Z')],
  ['a time as its day in UTC', day(), '2026-12-01T23:30:00Z', new Date('2026-12-01T00:00:00Z')],
  ['a time as its day', day(), '2026-12-01T23:30:00-05:00', new Date('2026-12-01T00:00:00Z')],
  ['one value for a list', oneOrMore(z.int()), 7, [7]],
  ['a list of 20 values', oneOrMore(z.int()), Array(20).fill(7), Array(20).fill(7)],
];

test.each(accepted)('%s is accepted', (_, schema, ...[given, read]) => {
  expect(z.decode(schema, given)).toEqual(read);
});

const AS_A_TIME =
  /^must be an ISO 8601 date and time with seconds and a zone, such as 2026-12-01T10:00:00Z or 2026-12-01T10:00:00\+01:00$/;
const NO_DAY = /^must be a day of the calendar: 2026-\d\d-\d\d does not exist$/;

const rejected: [what: string, schema: z.ZodType, given: unknown, message: RegExp][] = [
  ['an absent line', line(9, 'must be named'), undefined, /^must be named$/],
  ['a number for a line with a name', line(9, 'must be named'), 7, /expected string/],
  ['an empty line with a name', line(9, 'must be named'), ' ', /^must be named$/],
  ['an invisible line', line(), INVISIBLE, /^must not be blank$/],
  ['a line with a control character', line(), 'a\u0007b', /one line/],
  ['a line of 256 characters', line(), 'x'.repeat(256), /255/],
  ['a line with NUL', line(), 'a\0b', /^must be text without NUL or broken characters$/],
  ['half a surrogate pair', longText(), 'a\ud800', /^must be text without NUL/],
  ['a text of 100,001 characters', longText(), 'x'.repeat(100_001), /100000/],
  ['an invisible text', visibleText(), INVISIBLE, /^must not be blank$/],
  ['an address of another scheme', webAddress(), 'ftp://a.example', /^must be an http or https/],
  ['an empty address with a name', webAddress('must be given'), '', /^must be given$/],
  ['an absent address with a name', webAddress('must be given'), undefined, /^must be given$/],
  ['a wrong address with a name', webAddress('must be given'), 'x', /^must be an http or https/],
  [
    'an address of 2,001 characters',
    webAddress(),
    `http://a.b/${'x'.repeat(1_990)}`,
    /^must have at most 2000 characters$/,
  ],
  ['an address with half a surrogate pair', webAddress(), 'http://a.b/\ud800', /NUL or broken/],
  ['a text that is no ID', id(), ID.slice(1), /^must be a UUID$/],
  ['an index below the first', listIndex(), -1, /0/],
  ['an index above the last', listIndex(), 1_000_001, /1000000/],
  ['a time without a zone', moment(), '2026-05-01T02:00:00', AS_A_TIME],
  ['a time without seconds', moment(), '2026-12-01T10:00Z', AS_A_TIME],
  ['a zone without a colon', moment(), '2026-12-01T10:00:00+0100', AS_A_TIME],
  ['a time of a day that no month has', moment(), '2026-02-31T10:00:00Z', NO_DAY],
  ['a time of a day that no month has for a day', day(), '2026-02-31T10:00:00Z', NO_DAY],
  ['a day of a month that no year has', day(), '2026-13-01', NO_DAY],
  ['a time before 1900', moment(), '1899-12-31T23:59:59Z', /^must be in the years 1900 to 9999$/],
  ['a month for a day', day(), '2026-12', /^must be a day such as 2026-12-01, or /],
  ['a day that no month has', day(), '2026-02-30', NO_DAY],
  ['a time without a zone for a day', day(), '2026-12-01T02:00:00', /^must be a day such as/],
  ['a day before 1900', day(), '1899-12-31', /^must be in the years 1900 to 9999$/],
  ['an empty list', oneOrMore(z.int()), [], />=1 items/],
  ['a list of 21 values', oneOrMore(z.int()), Array(21).fill(7), /list of 1 to 20/],
  ['a text for a number', oneOrMore(z.int()), 'x', /^must be one, or a list of 1 to 20 of them$/],
  ['another name', oneOrMore(z.enum(['a', 'b'])), 'c', /^must be one of a, b, or a list/],
];

test.each(rejected)('%s is rejected', (_, schema, ...[given, message]) => {
  const result = schema.safeParse(given);

  expect(result.error?.issues.map((issue) => issue.message)).toEqual([
    expect.stringMatching(message),
  ]);
});

test('an ID is a UUID of any version', () => {
  expect([ID, '00000000-0000-4000-8000-000000000000', 'x', ''].map(isId)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
