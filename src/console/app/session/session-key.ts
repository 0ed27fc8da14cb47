/** The query key of the session; its data is null for a signed-out user. */
export const SESSION_KEY = ['session'] as const;
