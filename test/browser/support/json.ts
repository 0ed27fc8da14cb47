// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects of an answer.
export type Json = any;
