import { deleted } from '../../rest/flag-presenter.ts';
import { get, post, remove } from '../../rest/route.ts';
import { addWorkItemDependency } from './add-work-item-dependency.ts';
import { getDependenciesBatch } from './get-dependencies-batch.ts';
import { getWorkItemDependencies } from './get-work-item-dependencies.ts';
import { removeWorkItemDependency } from './remove-work-item-dependency.ts';

const dependencies = '/api/work-items/:workItemId/dependencies';

export const dependencyRoutes = [
  get('/api/work-items/dependencies', getDependenciesBatch),
  get(dependencies, getWorkItemDependencies),
  post(dependencies, addWorkItemDependency),
  remove(`${dependencies}/:blockedByWorkItemId`, removeWorkItemDependency, { presenter: deleted }),
];
