import { get } from '../../rest/route.ts';
import { getProfile } from './get-profile.ts';
import { getViewer } from './get-viewer.ts';

export const viewerRoutes = [get('/api/me', getViewer), get('/api/users/me', getProfile)];
