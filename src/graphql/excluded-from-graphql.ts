/** Operations that the graph does without, and why. */
export const excludedFromGraphQL: Readonly<Record<string, string>> = {};
