/** Under which the page keeps who is signed in; null for nobody. */
export const SESSION_KEY = ['session'] as const;
