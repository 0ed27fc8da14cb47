import type { Place } from './active-operations.ts';
import type { BreakingChange } from './breaking-changes.ts';
import type { Reason } from './reasons.ts';

/** The effects of a schema change on clients. */
export type Report = {
  breakingChanges: BreakingChange[];
  /** Null without a database. */
  operations: { checked: number; broken: (Place & { reasons: Reason[] })[] } | null;
  manifests: { checked: number; broken: ManifestEntry[] };
};

type ManifestEntry = { file: string; id: string; name: string | null; reasons: Reason[] };

export function isBreaking({ breakingChanges, operations, manifests }: Report): boolean {
  const broken = [...breakingChanges, ...(operations?.broken ?? []), ...manifests.broken];
  return broken.length > 0;
}

/** The report as text. */
export function describeReport({ breakingChanges, operations, manifests }: Report): string {
  const lines = [
    breakingChanges.length > 0
      ? `Of the released schema, ${count(breakingChanges.length, 'thing')} would break clients:`
      : 'Nothing that clients of the released schema use is changed or gone.',
    ...breakingChanges.map(describeReason),
    ...(operations
      ? describeOperations(operations)
      : ['Registered operations were not checked: name a database by DATABASE_URL or --data-dir.']),
    ...(manifests.checked > 0 ? describeManifests(manifests) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function describeOperations({ checked, broken }: NonNullable<Report['operations']>): string[] {
  const of = `${count(checked, 'active registered operation')}`;
  if (broken.length === 0) return [`${of}: none would break.`];
  return [
    `${of}: these would break, by organization, app and version:`,
    ...broken.flatMap(({ organization, app, version, name, reasons }) => [
      `  ${organization}  ${app} ${version}  ${name}`,
      ...reasons.map((reason) => `  ${describeReason(reason)}`),
    ]),
  ];
}

function describeManifests({ checked, broken }: Report['manifests']): string[] {
  const of = `${count(checked, 'operation')} of our own clients`;
  if (broken.length === 0) return [`${of}: none would break.`];
  return [
    `${of}: these would break, by manifest:`,
    ...broken.flatMap(({ file, id, name, reasons }) => [
      `  ${file}  ${name ?? id}`,
      ...reasons.map((reason) => `  ${describeReason(reason)}`),
    ]),
  ];
}

function describeReason({ coordinate, message }: Reason): string {
  return `  ${coordinate ?? '(document)'}: ${message.replaceAll('\n', ' ')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
