// biome-ignore lint/suspicious/noExplicitAny: tests read response fields without types.
export type Json = any;
