import { expect } from 'vitest';
import { collectPageErrors } from './support/collect-page-errors.ts';
import { test } from './support/test.ts';

const forbidden = [
  {
    action: 'an inline style element',
    directive: 'style-src-elem',
    act() {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  {
    action: 'an inline script',
    directive: 'require-trusted-types-for',
    act() {
      const script = document.createElement('script');
      try {
        script.textContent = 'alert(1)';
      } catch {}
    },
  },
  {
    action: 'innerHTML',
    directive: 'require-trusted-types-for',
    act() {
      try {
        document.body.innerHTML = '<b>bold</b>';
      } catch {}
    },
  },
  {
    action: 'an image of another origin',
    directive: 'img-src',
    act() {
      new Image().src = 'https://example.com/pixel.png';
    },
  },
  {
    action: 'a request to another origin',
    directive: 'connect-src',
    async act() {
      await fetch('https://example.com/').catch(() => {});
    },
  },
];

test.for(forbidden)(
  'the content security policy blocks $action',
  async ({ directive, act }, { browser, server }) => {
    const context = await browser.newContext();
    const pageErrors = await collectPageErrors(context);
    const page = await context.newPage();
    await page.goto(server.url);

    await page.evaluate(act);

    await expect
      .poll(() => pageErrors)
      .toContainEqual(expect.stringMatching(`^policy: ${directive} `));
    await context.close();
  },
);

test('collectPageErrors reports uncaught errors and failed requests', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext();
  const pageErrors = await collectPageErrors(context);
  const page = await context.newPage();
  await page.goto(server.url);

  await page.evaluate(async () => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    await fetch('./assets/gone.js');
    await fetch('./api/me');
  });

  await expect.poll(() => pageErrors).toContain('error: nobody catches this');
  expect(pageErrors).toContainEqual(expect.stringMatching(/^console: .* 404 .*gone\.js/));
  expect(pageErrors).not.toContainEqual(expect.stringContaining('/api/me'));
  await context.close();
});
