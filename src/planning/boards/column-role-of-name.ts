import type { ColumnRole } from './board-column.ts';

/** Patterns in column names and their roles. The first match wins. */
const patterns: readonly (readonly [RegExp, ColumnRole])[] = [
  [/backlog/, 'backlog'],
  [/to do\b|todo/, 'todo'],
  [/progress|doing|en progreso/, 'in_progress'],
  [/review|revision/, 'review'],
  [/to document/, 'to_document'],
  [/test|qa/, 'testing'],
  [/needs fix|to fix|needs attention/, 'needs_fix'],
  [/validat/, 'validating'],
  [/release|deploy|ship/, 'release'],
  [/done|hecho|completed/, 'done'],
];

/** Infers the role of a column from its name. Returns `other` without a match. */
export function columnRoleOfName(name: string): ColumnRole {
  const lower = name.toLowerCase();
  return patterns.find(([pattern]) => pattern.test(lower))?.[1] ?? 'other';
}
