import { mkdirSync, writeFileSync } from 'node:fs';

const headers = { authorization: `Bearer ${process.env.ALMIRANT_API_KEY}` };
const response = await fetch(`${process.env.ALMIRANT_URL}/api/openapi.json`, { headers });
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
writeFileSync('openapi.json', await response.text());
mkdirSync('generated', { recursive: true });
