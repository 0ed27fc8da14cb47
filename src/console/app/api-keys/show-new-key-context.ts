import { createContext, useContext } from 'react';
import type { NewKey } from './new-key.ts';

type ShowNewKey = (created: NewKey) => void;

export const ShowNewKeyContext = createContext<ShowNewKey | null>(null);

/** Returns a function that shows a new key in a dialog. */
export function useShowNewKey(): ShowNewKey {
  const showNewKey = useContext(ShowNewKeyContext);
  if (!showNewKey) throw new Error('useShowNewKey needs a NewKeyProvider.');
  return showNewKey;
}
