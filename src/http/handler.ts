import type { Answer, HttpRequest } from '../transport/exchange.ts';
import type { RequestRecord } from './request-record.ts';

/** Answers what is routed to it; what it throws is answered for it. */
export type Handler = (request: HttpRequest, record: RequestRecord) => Answer | Promise<Answer>;
