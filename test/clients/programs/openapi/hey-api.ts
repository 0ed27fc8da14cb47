import * as api from './generated';
import { client } from './generated/client.gen';
import { authorization, baseUrl, dataOf, equal, finish } from './site';

client.setConfig({ baseUrl, headers: { authorization } });
const unique = crypto.randomUUID();

const viewer = dataOf((await api.getViewer()).data);
equal(typeof viewer.organization.name, 'string');
const created = dataOf((await api.createProject({ body: { name: `P ${unique}` } })).data);
const path = { id: created.id ?? '' };
equal(dataOf((await api.getProject({ path })).data).name, `P ${unique}`);
dataOf((await api.updateProject({ path, body: { description: 'Changed.' } })).data);
equal(dataOf((await api.listProjects({ query: { search: unique, limit: 5 } })).data).length, 1);
const tag = dataOf((await api.createTag({ body: { name: unique } })).data);
dataOf((await api.listTags()).data);
dataOf((await api.deleteTag({ path: { id: tag.id ?? '' } })).data);
dataOf((await api.listWorkItems({ query: { type: ['task', 'story'] } })).data);
dataOf((await api.archiveProject({ path })).data);
finish();
