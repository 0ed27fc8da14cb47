import type { ColumnRole } from './board-column.ts';

/** Words in a column's name and the roles they speak of; the first that fits is taken. */
const words: readonly (readonly [RegExp, ColumnRole])[] = [
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

/** What a column is for, as far as its name says. */
export function columnRoleOfName(name: string): ColumnRole {
  const lower = name.toLowerCase();
  return words.find(([pattern]) => pattern.test(lower))?.[1] ?? 'other';
}
