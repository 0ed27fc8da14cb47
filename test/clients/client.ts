/** A client or tool that is run against the built server. */
export type Client = {
  name: string;
  /** Exact versions by package. The first one has the version that the matrix shows. */
  packages: Readonly<Record<string, string>>;
  /** Version of a client that is not a package. */
  version?: () => string;
  /** Its use, in a few words for the matrix. */
  done: string;
  /** Files of `programs` that its folder gets. */
  files: readonly string[];
  /** Further files of its folder, by path. */
  contents?: Readonly<Record<string, string>>;
  /** Shell commands in its folder. Each must succeed. */
  commands: readonly string[];
};

/** A running server with a key, and the file of the built command line. */
export type Site = { url: string; key: string; cli: string };
