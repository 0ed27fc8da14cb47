/** Such as "3 keys". */
export function countKeys(count: number): string {
  return count === 1 ? '1 key' : `${count} keys`;
}
