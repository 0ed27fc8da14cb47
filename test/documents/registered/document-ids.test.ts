import { expect, test } from 'vitest';
import {
  idInVersion,
  isDocumentId,
  toLookUpId,
} from '../../../src/documents/registered/document-id.ts';
import { byDocumentRef } from '../../../src/documents/registered/document-ref.ts';

const hash = 'ab'.repeat(32);
const uuid = '01890000-0000-7000-8000-00000000000A';

const ids: [string, boolean][] = [
  ['who-am-i', true],
  ['who~am.i_1', true],
  [`sha256:${hash}`, true],
  ['x-web:WhoAmI', true],
  ['x'.repeat(200), true],
  ['x-web@1.0.0+b7:WhoAmI', true],
  [`x-${'w'.repeat(64)}@${'1'.repeat(64)}:${'N'.repeat(128)}`, true],
  [`x-web@1:${'N'.repeat(129)}`, false],
  [`x-web@${'1'.repeat(65)}:A`, false],
  ['x-Web@1:A', false],
  ['x-web@1', false],
  ['x'.repeat(201), false],
  ['', false],
  ['a b', false],
  ['a/b', false],
  ['é', false],
];

test.each(ids)('"%s" has the form of a document ID: %s', (id, expected) => {
  expect(isDocumentId(id)).toBe(expected);
});

const versions: [string, object | undefined][] = [
  ['x-web@1.0:Me', { documentId: 'x-web:Me', app: 'web', version: '1.0' }],
  ['x-web:Me', undefined],
  ['x-web@1.0', undefined],
  ['x-@1.0:Me', undefined],
  ['x-web@:Me', undefined],
  ['x-web@1.0:', undefined],
  ['web@1.0:Me', undefined],
];

test.each(versions)('the ID "%s" names the operation of a version: %j', (id, expected) => {
  expect(idInVersion(id)).toEqual(expected);
});

const lookUps: [string, string | undefined][] = [
  [hash, `sha256:${hash}`],
  [`sha256:${hash}`, `sha256:${hash}`],
  ['x-web:Me', 'x-web:Me'],
  ['an-alias', 'an-alias'],
  [hash.slice(1), hash.slice(1)],
  [hash.toUpperCase(), hash.toUpperCase()],
  [`normalized:${hash}`, undefined],
  ['md5:1', undefined],
  ['my-x-web:Me', undefined],
  ['a:sha256:b', undefined],
];

test.each(lookUps)('the ID "%s" is looked up as %s', (id, expected) => {
  expect(toLookUpId(id)).toBe(expected);
});

const refs: [string, object | undefined][] = [
  [uuid, { operationId: uuid.toLowerCase() }],
  [`${uuid}0`, { documentId: `${uuid}0` }],
  [`0${uuid}`, { documentId: `0${uuid}` }],
  [hash, { documentId: `sha256:${hash}` }],
  ['x-web@1.0:Me', { documentId: 'x-web:Me', appVersion: { app: 'web', version: '1.0' } }],
  ['md5:1', undefined],
];

test.each(refs)('the reference "%s" filters document IDs by %j', (ref, expected) => {
  expect(byDocumentRef(ref)).toEqual(expected);
});
