import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';

/** Starts the application of the page and reads its list in Chromium. */
const PORT = '38719';
const application = spawn('sh', ['start.sh'], { env: { ...process.env, PORT }, stdio: 'inherit' });
const origin = `http://localhost:${PORT}`;
while (!(await fetch(origin).catch(() => undefined))) await sleep(100);

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
await page.goto(origin);
await page.locator('li').first().waitFor();
assert.ok((await page.locator('li').count()) > 0);
assert.ok(!(await page.content()).includes('alm_k1_'));
await browser.close();

const foreign = await fetch(`${origin}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'text/plain', origin: 'https://elsewhere.example' },
  body: '{"documentId": "x-browser:Projects"}',
});
assert.equal(foreign.status, 403);
application.kill();
