import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { sizeOfDocument } from '../../src/graphql/document-size.ts';
import { nestsLists } from '../../src/graphql/nests-lists.ts';
import { safeMessage } from '../../src/graphql/safe-message.ts';
import { holdsCredential, redactCredentials } from '../../src/kernel/credential-text.ts';
import { hasSomethingVisible } from '../../src/kernel/schemas.ts';

const SMALL = 100_000;
const FACTOR = 4;
/** Quadratic work would take 16 times as long. */
const MAX_RATIO = 9;

type Row = { title: string; text: (size: number) => unknown; read: (text: never) => unknown };

/** Readers of texts from outside, each with a text that it reads to its end. */
const rows: Row[] = [
  ...[' Did you mean ', 'Did', '?', 'alm_k1_', 'x'].map((part) => ({
    title: `safeMessage of ${JSON.stringify(part)}`,
    text: (size: number) => part.repeat(size / part.length),
    read: safeMessage,
  })),
  ...['alm_', 'alm_k1_', '%25', String.raw`\u006`, 'set-up#', 'almirant_session=', 'a'].flatMap(
    (part) =>
      [redactCredentials, holdsCredential].map((read) => ({
        title: `${read.name} of ${JSON.stringify(part)}`,
        text: (size: number) => part.repeat(size / part.length),
        read,
      })),
  ),
  ...['[ ', '#', '#\n', '[#\n', ', '].map((part) => ({
    title: `nestsLists of ${JSON.stringify(part)}`,
    text: (size: number) => `[${part.repeat(size / part.length)}`,
    read: (text: string) => nestsLists(text, Number.POSITIVE_INFINITY),
  })),
  {
    title: 'hasSomethingVisible of spaces',
    text: (size) => ' '.repeat(size),
    read: hasSomethingVisible,
  },
  {
    title: 'sizeOfDocument of fields',
    text: (size) => parse(`{ ${Array.from({ length: size / 10 }, (_, n) => `f${n}`).join(' ')} }`),
    read: sizeOfDocument,
  },
];

/** The shortest of several runs, each on a new text, in milliseconds. */
function timeOf({ text, read }: Row, size: number): number {
  const times = Array.from({ length: 7 }, () => {
    const given = text(size) as never;
    const before = performance.now();
    read(given);
    return performance.now() - before;
  });
  return Math.min(...times);
}

test.each(rows)(
  '$title takes time in proportion to its length',
  (row) => {
    const ratioOnce = () => (timeOf(row, SMALL * FACTOR) + 0.5) / (timeOf(row, SMALL) + 0.5);

    // The best of several: other work on the machine lengthens single runs.
    const ratio = Math.min(...Array.from({ length: 4 }, ratioOnce));

    expect(ratio).toBeLessThan(MAX_RATIO);
  },
  60_000,
);
