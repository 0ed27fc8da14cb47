/** The query key of the session; its data is null for a signed-out user. */
export const SESSION_KEY = ['session'] as const;

/** The query key of the organization that this window shows. */
export const SHOWN_KEY = ['shown-organization'] as const;

/** How long the data around a form is held after a session has ended, so that the form stays. */
export const HELD_MS = 24 * 60 * 60 * 1_000;
