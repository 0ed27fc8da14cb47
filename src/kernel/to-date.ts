/** Converts nullable JSON text to a date. */
export const toDate = (text: string | null) => (text === null ? null : new Date(text));
