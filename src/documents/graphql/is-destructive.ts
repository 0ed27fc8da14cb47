const VERBS = /^(delete|remove|revoke|discard|unpublish|retire)(?=[A-Z]|$)/;

/** Whether what a root field takes away does not come back; the names of operations say so. */
export function isDestructive({ name }: { name: string }): boolean {
  return VERBS.test(name);
}
