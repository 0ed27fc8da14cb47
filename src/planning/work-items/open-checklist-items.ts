type Metadata = Record<string, unknown>;

const UNCHECKED = /^\s*[-*]\s+(?:\[ \]\s+)?(?!\[[xX]\])(\S.*)$/;

/** The points of an item's deploy checklist, else of its user actions, that nobody ticked off. */
export function uncheckedPoints({ deployChecklist, userActions }: Metadata): string[] {
  const text = deployChecklist || userActions;
  if (typeof text !== 'string') return [];
  return text.split(/\r\n|\r|\n/).flatMap((line) => UNCHECKED.exec(line)?.[1]?.trim() ?? []);
}
