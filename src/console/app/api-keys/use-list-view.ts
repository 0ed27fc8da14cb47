import { useSearchParams } from 'wouter';
import { type ListView, readListView, writeListView } from './list-view.ts';

/** The list view in the query string, and a function to change it. */
export function useListView(): [ListView, (change: Partial<ListView>) => void] {
  const [params, setParams] = useSearchParams();
  const view = readListView(params);
  return [view, (change) => setParams(writeListView({ ...view, ...change }), { replace: true })];
}
