import { deleted } from '../../rest/flag-presenter.ts';
import { get, patch, post, remove } from '../../rest/route.ts';
import { createTag } from './create-tag.ts';
import { deleteTag } from './delete-tag.ts';
import { getTag } from './get-tag.ts';
import { listTags } from './list-tags.ts';
import { updateTag } from './update-tag.ts';

export const tagRoutes = [
  get('/api/tags', listTags),
  post('/api/tags', createTag),
  get('/api/tags/:id', getTag),
  patch('/api/tags/:id', updateTag),
  remove('/api/tags/:id', deleteTag, { presenter: deleted }),
];
