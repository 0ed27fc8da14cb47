/** The board that an organization starts with. */
export const defaultBoard = {
  name: 'Development',
  area: 'development',
  isDefault: true,
} as const;
