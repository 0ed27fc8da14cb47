/** A moment that may be missing, out of the text that it is in JSON. */
export const toDate = (text: string | null) => (text === null ? null : new Date(text));
