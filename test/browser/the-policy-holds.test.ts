import { expect } from 'vitest';
import { collectTroubles } from './support/collect-troubles.ts';
import { test } from './support/test.ts';

const forbidden = [
  {
    what: 'a style of its own',
    directive: 'style-src-elem',
    act() {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  {
    what: 'a script of its own',
    directive: 'require-trusted-types-for',
    act() {
      const script = document.createElement('script');
      try {
        script.textContent = 'alert(1)';
      } catch {}
    },
  },
  {
    what: 'markup out of text',
    directive: 'require-trusted-types-for',
    act() {
      try {
        document.body.innerHTML = '<b>bold</b>';
      } catch {}
    },
  },
  {
    what: 'an image from elsewhere',
    directive: 'img-src',
    act() {
      new Image().src = 'https://example.com/pixel.png';
    },
  },
  {
    what: 'a request to elsewhere',
    directive: 'connect-src',
    async act() {
      await fetch('https://example.com/').catch(() => {});
    },
  },
];

test.for(forbidden)(
  'the page cannot have $what',
  async ({ directive, act }, { browser, server }) => {
    const context = await browser.newContext();
    const troubles = await collectTroubles(context);
    const page = await context.newPage();
    await page.goto(server.url);

    await page.evaluate(act);

    await expect
      .poll(() => troubles)
      .toContainEqual(expect.stringMatching(`^policy: ${directive} `));
    await context.close();
  },
);

test('what goes wrong in a page does not go unnoticed', async ({ browser, server }) => {
  const context = await browser.newContext();
  const troubles = await collectTroubles(context);
  const page = await context.newPage();
  await page.goto(server.url);

  await page.evaluate(async () => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    await fetch('./assets/gone.js');
    await fetch('./api/me');
  });

  await expect.poll(() => troubles).toContain('error: nobody catches this');
  expect(troubles).toContainEqual(expect.stringMatching(/^console: .* 404 .*gone\.js/));
  expect(troubles).not.toContainEqual(expect.stringContaining('/api/me'));
  await context.close();
});
