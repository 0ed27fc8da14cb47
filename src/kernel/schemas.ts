import { z } from 'zod';
import { toIsoText } from './iso-text.ts';

const MAX_LINE = 255;
const MAX_TEXT = 100_000;
const MAX_ADDRESS = 2_000;

/** PostgreSQL rejects NUL, and unpaired surrogates are not valid text. */
export const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();

const unstorable = { error: 'must be text without NUL or broken characters', abort: true };

/** Storable text, with composed accents (NFC). `missing` is the error message for an absent value. */
const storable = (missing?: string) =>
  z
    .string({ error: ({ input }) => (input === undefined ? missing : undefined) })
    .refine(isStorable, unstorable)
    .normalize('NFC');

export const hasSomethingVisible = (text: string) => /[^\s\p{Cf}]/u.test(text);
export const isOneLine = (text: string) => !/\p{Cc}/u.test(text);

/** One visible line: trimmed, not blank, without line breaks, 255 characters by default. */
export const line = (max = MAX_LINE, missing?: string) =>
  storable(missing)
    .trim()
    .max(max)
    .refine(hasSomethingVisible, { error: missing ?? 'must not be blank' })
    .refine(isOneLine, { error: 'must be one line, without control characters' });

/** Text such as Markdown, 100,000 characters at most. */
export const longText = () => storable().max(MAX_TEXT);

/** Text with at least one visible character. */
export const visibleText = () =>
  longText().refine(hasSomethingVisible, { error: 'must not be blank' });

/** HTTP or HTTPS URL, 2,000 characters at most. */
export const webAddress = (missing?: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: ({ input }) =>
        missing && (input === undefined || input === '')
          ? missing
          : 'must be an http or https address',
    })
    .max(MAX_ADDRESS, { error: `must have at most ${MAX_ADDRESS} characters` })
    .refine(isStorable, unstorable);

/** RGB color such as #6366f1. */
export const color = () => z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a color such as #6366f1');

const uuid = z.uuid({ error: 'must be a UUID' });

/** A UUID, normalized to lower case, because IDs are compared as text. */
export const id = () => uuid.toLowerCase();

export const isId = (text: string) => uuid.safeParse(text).success;

/** Pattern of a UUID of any version, for use in larger patterns. */
export const UUID_PATTERN = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** Zero-based index in an ordered list, 0 to 1,000,000. */
export const listIndex = () => z.int().min(0).max(1_000_000);

const EARLIEST = new Date('1900-01-01T00:00:00.000Z');
const LATEST = new Date('9999-12-31T23:59:59.999Z');
const beyondYears = { error: 'must be in the years 1900 to 9999' };

const isDay = (text: string) => z.iso.date().safeParse(text).success;
const isMoment = (text: string) => z.iso.datetime({ offset: true }).safeParse(text).success;

/** The error of a date: a day outside the calendar, such as 31 February, or another form. */
const dateError =
  (form: string) =>
  ({ input }: { input?: unknown }) => {
    const [date] = (typeof input === 'string' && /^\d{4}-\d\d-\d\d/.exec(input)) || [];
    return date && !isDay(date)
      ? `must be a day of the calendar: ${date} does not exist`
      : `must be ${form}`;
  };

const A_MOMENT =
  'an ISO 8601 date and time with seconds and a zone, such as 2026-12-01T10:00:00Z or 2026-12-01T10:00:00+01:00';

/** A time from 1900 to 9999: ISO 8601 with a zone on the wire, a `Date` inside. */
export const moment = () =>
  z.codec(
    z.iso.datetime({ offset: true, error: dateError(A_MOMENT) }),
    z.date().min(EARLIEST, beyondYears).max(LATEST, beyondYears),
    { decode: (text) => new Date(text), encode: toIsoText },
  );

const dayText = z.stringFormat('day', (text) => isDay(text) || isMoment(text), {
  error: dateError(`a day such as 2026-12-01, or ${A_MOMENT}`),
});

/** A day from 1900 to 9999: its first moment in UTC. Of a time, the day in its own offset is kept. */
export const day = () =>
  z.codec(dayText, z.date().min(EARLIEST, beyondYears).max(LATEST, beyondYears), {
    decode: (text) => new Date(`${text.slice(0, 'YYYY-MM-DD'.length)}T00:00:00.000Z`),
    encode: toIsoText,
  });

/** One value, or a list of 1 to 20 alternatives. Decodes to a list. */
export function oneOrMore<Schema extends z.ZodType>(schema: Schema) {
  const several = z.array(schema).min(1).max(20);
  const values = schema instanceof z.ZodEnum ? ` of ${schema.options.join(', ')}` : '';
  const error = `must be one${values}, or a list of 1 to 20 of them`;
  return z.codec(z.union([schema, several], { error }), several, {
    decode: (given) => [given].flat() as z.input<typeof several>,
    encode: (list) => list as z.output<typeof several>,
  });
}
