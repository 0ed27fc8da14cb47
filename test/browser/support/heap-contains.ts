import type { Page } from 'playwright-core';

/** Whether the page's JavaScript heap contains a text after garbage collection. */
export async function heapContains(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  let isHeld = false;
  let rest = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    const joined = rest + chunk;
    isHeld ||= joined.includes(text);
    rest = joined.slice(-text.length);
  });
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot');
  await session.detach();
  return isHeld;
}
