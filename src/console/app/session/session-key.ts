/** The query key of the session; its data is null for a signed-out user. */
export const SESSION_KEY = ['session'] as const;

/** The query key of the organization that this window shows. */
export const SHOWN_KEY = ['shown-organization'] as const;
