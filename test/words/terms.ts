type Term = {
  /** The repeated text, or a pattern for texts that are derived from a table. */
  text: string | RegExp;
  reason: string;
};

/** Texts that may stand more than five times in one document. */
export const terms: readonly Term[] = [
  {
    text: /^Cursor that the page (starts after|ends before)\./,
    reason: 'Opaque cursors of connections work alike in every list.',
  },
  {
    text: /^Page size from the (start|end), /,
    reason: 'The limits of a page are the same in every list.',
  },
  {
    text: /^(?:Objects of the page(?: with their cursors)?|Position of the page in the list|Position in the list, for `after` and `before`|Object at the cursor)\.$/,
    reason: 'Every connection has the fields of the Relay specification.',
  },
  { text: 'Success.', reason: 'OpenAPI requires a description of every response.' },
  {
    text: /^Requires the permission `[a-z-]+:[a-z]+`: /,
    reason: 'Derived from the table of permissions, which describes each one once.',
  },
  {
    text: /^(?:User )?ID(?: or taskId)? of the [a-z]+(?: [a-z]+)*\.$/,
    reason: 'A reference names the object that it points to, and nothing else is true of it.',
  },
  {
    text: /^(?:ID, key or name|ID or taskId|User ID, email or name; me: yours|Requesting member: user ID, email or name)\.$/,
    reason: 'Names are taken in place of the IDs of all objects of a kind.',
  },
  {
    text: /^(?:Creation time|Time of the last update|Planned first day|Last day|Estimated effort)\.$/,
    reason: 'Columns that several tables share.',
  },
  {
    text: /^(?:Markdown|One line|Hexadecimal RGB color)\b/,
    reason: 'The format and the limit of a text are the same wherever it is written or read.',
  },
  {
    text: /^(?:Page number from 1|From 1; not with|A nextCursor|Rows (?:after|before) this|Rows per page)\b/,
    reason: 'Paging works alike in every list.',
  },
  {
    text: /^(?:Restricts the list to matching|Sorts the) [A-Z][A-Za-z]+ objects\.$/,
    reason: 'The lists of work items of several parents take the same arguments.',
  },
  {
    text: /^(?:AI model|Coding agent) of the item\.$|^Responsible person, as free text\.$/,
    reason: 'Fields of a work item, written once and part of the input of each operation on it.',
  },
  {
    text: /^(?:Tags, by ID or name|Default: medium|Custom data)\b/,
    reason: 'Fields of a work item, written once and part of the input of each operation on it.',
  },
  {
    text: /^Group \(epic, feature, story\) or leaf \(task, idea\)\.$/,
    reason: 'The type of a work item, in its inputs and outputs.',
  },
  {
    text: /^Null (?:for epics, features and stories|if the work item has no project|if the user was deleted)\.$/,
    reason: 'The same column is null for the same reason in every view of a work item.',
  },
  {
    text: 'Former name of organizationId.',
    reason: 'Each object of an organization has the field for older clients.',
  },
  {
    text: 'ID, the same in GraphQL, REST and MCP.',
    reason: 'Each type that implements Node has the field of the interface.',
  },
  {
    text: /^(?:Fails if updatedAt differs|Parent: ID or taskId)\b/,
    reason:
      'Every update of an object with a version takes it; every new work item takes a parent.',
  },
  {
    text: 'For 24 hours, retries get the first result.',
    reason: 'Each operation that creates takes an idempotency key.',
  },
  {
    text: /^Names of the sent fields whose values changed\./,
    reason: 'Each update answers its changed fields.',
  },
  {
    text: 'Default: 50.',
    reason: 'Model APIs refuse the keyword, so tools name the size of a page in words.',
  },
];

/** Whether a text is an instance of a term. */
export function isTerm(term: Term, text: string): boolean {
  return typeof term.text === 'string' ? term.text === text : term.text.test(text);
}
