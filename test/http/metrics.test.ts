import { expect, test } from 'vitest';
import { createMetrics } from '../../src/http/metrics.ts';
import { createMetricsRoute } from '../../src/http/metrics-route.ts';
import type { HttpRequest } from '../../src/transport/exchange.ts';

const observed = { transport: 'rest', method: 'GET', status: 200, seconds: 0.02 };

test('the metrics have the requests, their durations, and the state of the process', async () => {
  const metrics = createMetrics();
  metrics.observe(observed);
  metrics.observe({ ...observed, seconds: 3 });

  const { text, contentType } = await metrics.render();

  expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(text).toContain(
    'almirant_http_requests_total{transport="rest",method="GET",status="200"} 2',
  );
  const durations = 'almirant_http_request_duration_seconds';
  expect(text).toContain(`${durations}_bucket{le="0.01",transport="rest"} 0`);
  expect(text).toContain(`${durations}_bucket{le="0.025",transport="rest"} 1`);
  expect(text).toContain(`${durations}_bucket{le="2.5",transport="rest"} 1`);
  expect(text).toContain(`${durations}_count{transport="rest"} 2`);
  expect(text).toContain('\nprocess_cpu_seconds_total ');
});

test('each server has metrics of its own, which workers send as values', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.observe(observed);

  const requestsOf = async ({ values }: typeof one) =>
    (await values()).find(({ name }) => name === 'almirant_http_requests_total')?.values;

  const labels = { transport: 'rest', method: 'GET', status: 200 };
  expect(await requestsOf(one)).toMatchObject([{ labels, value: 1 }]);
  expect(await requestsOf(other)).toEqual([]);
});

test.each(['x-forwarded-for', 'forwarded'])(
  'a request with %s does not see metrics',
  async (name) => {
    const metrics = createMetrics();
    const route = createMetricsRoute(metrics);
    const ask = async (headers: Record<string, string>) =>
      route({ headers } as unknown as HttpRequest, { requestId: 'r' });

    const { contentType } = await metrics.render();
    expect(await ask({})).toMatchObject({ status: 200, headers: { 'content-type': contentType } });
    for (const value of ['', 'for=192.0.2.1']) {
      await expect(ask({ [name]: value })).rejects.toMatchObject({ code: 'ROUTE_NOT_FOUND' });
    }
  },
);
