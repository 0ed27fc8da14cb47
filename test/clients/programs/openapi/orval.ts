import * as api from './generated/api';
import { dataOf, equal, finish } from './site';

const unique = crypto.randomUUID();

type Answered = { status: number; data: object };
type Success<Answer> = Extract<Answer, { data: { data: unknown } }>['data'];

/** The body of a success. */
function ok<Answer extends Answered>(answer: Answer): Success<Answer> {
  if (answer.status < 300) return answer.data as Success<Answer>;
  throw new Error(`${answer.status} ${JSON.stringify(answer.data)}`);
}

const viewer = dataOf(ok(await api.getViewer()));
equal(typeof viewer.organization.name, 'string');
const created = dataOf(ok(await api.createProject({ name: `P ${unique}` })));
const id = created.id ?? '';
equal(dataOf(ok(await api.getProject(id))).name, `P ${unique}`);
dataOf(ok(await api.updateProject(id, { description: 'Changed.' })));
equal(dataOf(ok(await api.listProjects({ search: unique, limit: 5 }))).length, 1);
const tag = dataOf(ok(await api.createTag({ name: unique })));
dataOf(ok(await api.listTags()));
dataOf(ok(await api.deleteTag(tag.id ?? '')));
dataOf(ok(await api.listWorkItems({ type: ['task', 'story'] })));
dataOf(ok(await api.archiveProject(id)));
finish();
