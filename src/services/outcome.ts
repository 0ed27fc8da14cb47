/** What came of a request: refused is for the caller to mend, failed is for us. From good to bad. */
export const outcomes = ['succeeded', 'refused', 'failed'] as const;

export type Outcome = (typeof outcomes)[number];
