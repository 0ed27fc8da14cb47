import { permissions } from '../../src/kernel/permission.ts';
import { organization, owner } from '../people.ts';
import { serveViewer } from './shared/serve-viewer.ts';

const viewer = {
  user: { id: '01936b4e-0000-7000-8000-000000000001', ...owner },
  organization: { id: '01936b4e-0000-7000-8000-000000000002', name: organization.name },
  permissions,
};

serveViewer(() => viewer);
