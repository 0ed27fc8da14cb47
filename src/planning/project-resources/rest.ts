import { deleted } from '../../rest/flag-presenter.ts';
import { get, patch, post, remove } from '../../rest/route.ts';
import { projectDocLinks } from './project-doc-links.ts';
import { projectNotes } from './project-notes.ts';
import { projectRepositories } from './project-repositories.ts';

export const projectResourceRoutes = [
  get('/api/projects/:projectId/doc-links', projectDocLinks.list),
  post('/api/projects/:projectId/doc-links', projectDocLinks.create),
  patch('/api/projects/:projectId/doc-links/reorder', projectDocLinks.reorder),
  patch('/api/projects/:projectId/doc-links/:id', projectDocLinks.update),
  remove('/api/projects/:projectId/doc-links/:id', projectDocLinks.remove, { presenter: deleted }),
  get('/api/projects/:projectId/repositories', projectRepositories.list),
  post('/api/projects/:projectId/repositories', projectRepositories.create),
  patch('/api/projects/:projectId/repositories/reorder', projectRepositories.reorder),
  patch('/api/projects/:projectId/repositories/:id', projectRepositories.update),
  remove('/api/projects/:projectId/repositories/:id', projectRepositories.remove, {
    presenter: deleted,
  }),
  get('/api/projects/:projectId/notes', projectNotes.list),
  post('/api/projects/:projectId/notes', projectNotes.create),
  patch('/api/projects/:projectId/notes/reorder', projectNotes.reorder),
  patch('/api/projects/:projectId/notes/:id', projectNotes.update),
  remove('/api/projects/:projectId/notes/:id', projectNotes.remove, { presenter: deleted }),
];
