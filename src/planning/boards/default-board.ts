/** First board of a new organization. */
export const defaultBoard = {
  name: 'Development',
  area: 'development',
  isDefault: true,
} as const;
