import type { Answer, HttpRequest } from '../transport/exchange.ts';
import type { RequestRecord } from './request-record.ts';

/** Handles a routed request. Thrown errors become problem responses. */
export type Handler = (request: HttpRequest, record: RequestRecord) => Answer | Promise<Answer>;
