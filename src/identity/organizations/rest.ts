import { patch } from '../../rest/route.ts';
import { updateOrganization } from './update-organization.ts';

export const organizationRoutes = [patch('/api/organization', updateOrganization)];
