import { createContext, useContext } from 'react';
import type { NewKey } from './new-key.ts';

type ShowNewKey = (created: NewKey) => void;

export const ShowNewKeyContext = createContext<ShowNewKey | null>(null);

/** How a page hands over a key that is to be shown this once. */
export function useShowNewKey(): ShowNewKey {
  const showNewKey = useContext(ShowNewKeyContext);
  if (!showNewKey) throw new Error('Only pages inside NewKeyHolder can show a new key.');
  return showNewKey;
}
