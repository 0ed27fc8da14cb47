import { z } from 'zod';

const NAME = /^[a-z][a-z0-9_]{0,63}$/;

/** Tool name: snake_case, 1 to 64 characters. */
export const toolName = () =>
  z.string().regex(NAME, 'must be 1 to 64 characters a-z, 0-9 and _, with a letter first');

export function isToolName(text: string): boolean {
  return NAME.test(text);
}

/** `ListMyTasks` → `list_my_tasks`. The result is not always a valid tool name. */
export function toToolName(operationName: string): string {
  return wordsOf(operationName).join('_');
}

/** `ListMyTasks` → `List my tasks`. */
export function toTitle(operationName: string): string {
  const title = wordsOf(operationName).join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function wordsOf(operationName: string): string[] {
  return operationName
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter((word) => word !== '');
}
