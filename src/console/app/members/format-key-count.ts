/** Formats as "3 keys". */
export function formatKeyCount(count: number): string {
  return count === 1 ? '1 key' : `${count} keys`;
}
