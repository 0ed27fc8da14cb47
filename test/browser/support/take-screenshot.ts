import type { Page } from 'playwright-core';

/** Saves a full-page screenshot for manual review. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `dist/screenshots/${name}.png`, fullPage: true });
}
