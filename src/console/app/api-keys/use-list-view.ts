import { useSearchParams } from 'wouter';
import { type ListView, readListView, writeListView } from './list-view.ts';

/** What the address of the page says to show, and a way to change that. */
export function useListView(): [ListView, (change: Partial<ListView>) => void] {
  const [params, setParams] = useSearchParams();
  const view = readListView(params);
  return [view, (change) => setParams(writeListView({ ...view, ...change }), { replace: true })];
}
