import createClient from 'openapi-fetch';
import type { paths } from './generated/schema';
import { authorization, baseUrl, dataOf, equal, finish } from './site';

const api = createClient<paths>({ baseUrl, headers: { authorization } });
const unique = crypto.randomUUID();

const viewer = dataOf((await api.GET('/api/me')).data);
equal(typeof viewer.organization.name, 'string');
const created = dataOf((await api.POST('/api/projects', { body: { name: `P ${unique}` } })).data);
const path = { id: created.id ?? '' };
equal(dataOf((await api.GET('/api/projects/{id}', { params: { path } })).data).name, `P ${unique}`);
const body = { description: 'Changed.' };
dataOf((await api.PATCH('/api/projects/{id}', { params: { path }, body })).data);
const query = { search: unique, limit: 5 };
equal(dataOf((await api.GET('/api/projects', { params: { query } })).data).length, 1);
const tag = dataOf((await api.POST('/api/tags', { body: { name: unique } })).data);
dataOf((await api.GET('/api/tags')).data);
const tagPath = { id: tag.id ?? '' };
dataOf((await api.DELETE('/api/tags/{id}', { params: { path: tagPath } })).data);
const types = { type: ['task' as const, 'story' as const] };
dataOf((await api.GET('/api/work-items', { params: { query: types } })).data);
dataOf((await api.POST('/api/projects/{id}/archive', { params: { path } })).data);
finish();
