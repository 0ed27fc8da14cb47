import { z } from 'zod';
import { addWorkItemDependency } from '../../services/dependencies/add-work-item-dependency.ts';
import { getDependenciesBatch } from '../../services/dependencies/get-dependencies-batch.ts';
import { getWorkItemDependencies } from '../../services/dependencies/get-work-item-dependencies.ts';
import { removeWorkItemDependency } from '../../services/dependencies/remove-work-item-dependency.ts';
import { get, post, remove } from '../route.ts';

const dependencies = '/api/work-items/:workItemId/dependencies';

const deleted = {
  data: z.object({ deleted: z.literal(true) }),
  present: () => ({ deleted: true }),
};

export const dependencyRoutes = [
  get('/api/work-items/dependencies', getDependenciesBatch),
  get(dependencies, getWorkItemDependencies),
  post(dependencies, addWorkItemDependency),
  remove(`${dependencies}/:blockedByWorkItemId`, removeWorkItemDependency, { presenter: deleted }),
];
