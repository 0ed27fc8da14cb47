import { get } from '../../rest/route.ts';
import { getViewer } from './get-viewer.ts';

export const viewerRoutes = [get('/api/me', getViewer)];
