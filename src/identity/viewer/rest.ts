import { getViewer } from './get-viewer.ts';
import { get } from '../../rest/route.ts';

export const viewerRoutes = [get('/api/me', getViewer)];
