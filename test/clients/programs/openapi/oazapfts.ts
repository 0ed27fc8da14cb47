import { ok } from '@oazapfts/runtime';
import * as api from './generated/api';
import { authorization, baseUrl, dataOf, equal, finish } from './site';

api.defaults.baseUrl = baseUrl;
api.defaults.headers = { authorization };
const unique = crypto.randomUUID();

const viewer = dataOf(await ok(api.getViewer()));
equal(typeof viewer.organization.name, 'string');
const created = dataOf(await ok(api.createProject({ name: `P ${unique}` })));
const id = created.id ?? '';
equal(dataOf(await ok(api.getProject(id))).name, `P ${unique}`);
dataOf(await ok(api.updateProject(id, { description: 'Changed.' })));
equal(dataOf(await ok(api.listProjects({ search: unique, limit: 5 }))).length, 1);
const tag = dataOf(await ok(api.createTag({ name: unique })));
dataOf(await ok(api.listTags()));
dataOf(await ok(api.deleteTag(tag.id ?? '')));
dataOf(await ok(api.listWorkItems({ $type: ['task', 'story'] })));
dataOf(await ok(api.archiveProject(id)));
finish();
