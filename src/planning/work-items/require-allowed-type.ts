import { DomainError } from '../../errors.ts';
import type { WorkItemType } from '../hierarchy/work-item-type.ts';

type AllowingBoard = { name: string; allowedTypes: readonly string[] };

/** Makes sure that a board takes items of a type; one that names no types takes them all. */
export function requireAllowedType({ name, allowedTypes }: AllowingBoard, type: WorkItemType) {
  if (allowedTypes.length === 0 || allowedTypes.includes(type)) return;
  throw new DomainError(
    'WORK_ITEM_TYPE_NOT_ALLOWED',
    `The board ${name} takes only ${allowedTypes.join(', ')}, no ${type}.`,
  );
}
