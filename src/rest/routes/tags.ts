import { createTag } from '../../services/tags/create-tag.ts';
import { deleteTag } from '../../services/tags/delete-tag.ts';
import { getTag } from '../../services/tags/get-tag.ts';
import { listTags } from '../../services/tags/list-tags.ts';
import { updateTag } from '../../services/tags/update-tag.ts';
import { deleted } from '../deleted.ts';
import { get, patch, post, remove } from '../route.ts';

export const tagRoutes = [
  get('/api/tags', listTags),
  post('/api/tags', createTag),
  get('/api/tags/:id', getTag),
  patch('/api/tags/:id', updateTag),
  remove('/api/tags/:id', deleteTag, { presenter: deleted }),
];
