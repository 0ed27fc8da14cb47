/** The failure of naming a person who is no member, or one of another organization. */
export function memberNotFound(userId: string): ['MEMBER_NOT_FOUND', string] {
  return [
    'MEMBER_NOT_FOUND',
    `User does not belong to this workspace: ${userId}. List the members to see their user ids.`,
  ];
}
