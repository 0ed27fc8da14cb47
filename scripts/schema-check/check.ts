import { buildSchema, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { type Query, readActiveTexts, readPlaces } from './active-operations.ts';
import { breakingChangesOf } from './breaking-changes.ts';
import { readManifests } from './manifests.ts';
import { type Reason, reasonsOf } from './reasons.ts';
import type { Report } from './report.ts';

type Subject = {
  /** The printed schemas. */
  released: string;
  proposed: string;
  /** The database with the registered operations. */
  query?: Query | undefined;
  manifestsDir: string;
};

/** Reports the clients that the proposed schema would break. */
export async function checkSchema(subject: Subject): Promise<Report> {
  const released = read(subject.released, 'released');
  const proposed = read(subject.proposed, 'proposed');
  const breakingChanges = breakingChangesOf(released, proposed);
  const reasonsFor = (text: string) => reasonsOf(text, { released, proposed, breakingChanges });
  return {
    breakingChanges,
    operations: subject.query ? await checkOperations(subject.query, reasonsFor) : null,
    manifests: await checkManifests(subject.manifestsDir, reasonsFor),
  };
}

type ReasonsFor = (text: string) => Reason[];

async function checkOperations(query: Query, reasonsFor: ReasonsFor) {
  let checked = 0;
  const broken = new Map<string, Reason[]>();
  for await (const { hash, text } of readActiveTexts(query)) {
    checked += 1;
    const reasons = reasonsFor(text);
    if (reasons.length > 0) broken.set(hash, reasons);
  }
  const places = broken.size > 0 ? await readPlaces(query, [...broken.keys()]) : [];
  return {
    checked,
    broken: places.map(({ hash, ...place }) => ({ ...place, reasons: broken.get(hash) ?? [] })),
  };
}

async function checkManifests(folder: string, reasonsFor: ReasonsFor) {
  const entries = await readManifests(folder);
  const broken = entries.flatMap(({ text, ...entry }) => {
    const reasons = reasonsFor(text);
    return reasons.length > 0 ? [{ ...entry, name: nameOf(text), reasons }] : [];
  });
  return { checked: entries.length, broken };
}

function nameOf(text: string): string | null {
  try {
    return getOperationAST(parse(text))?.name?.value ?? null;
  } catch {
    return null;
  }
}

function read(text: string, which: string): GraphQLSchema {
  try {
    return buildSchema(text);
  } catch (error) {
    throw new Error(`The ${which} schema is not valid: ${(error as Error).message}`);
  }
}
