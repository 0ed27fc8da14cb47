const VERBS = /^(delete|remove|revoke|discard|unpublish|retire)(?=[A-Z]|$)/;

/** Whether a root field deletes permanently, by the verb in its name. */
export function isDestructive({ name }: { name: string }): boolean {
  return VERBS.test(name);
}
