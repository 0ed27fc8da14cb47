/** Messages in place of the server's, which are for developers. By error code. */
export const plainMessages: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'Nothing was done, because your session had ended. Try again.',
  ORGANIZATION_MISMATCH: 'Nothing was done, because you were in another organization. Try again.',
  SECRET_SHOWN_ONCE:
    'It was created before, but the response with its secret was lost. The secret can’t be shown again. ' +
    'Remove it, then create another.',
};
