import { getViewer } from '../../services/viewer/get-viewer.ts';
import { get } from '../route.ts';

export const viewerRoutes = [get('/api/me', getViewer)];
