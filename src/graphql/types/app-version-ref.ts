import type { ShownAppVersion } from '../../services/registered-operations/app-version.ts';
import { builder } from '../builder.ts';

export const appVersionRef = builder.objectRef<ShownAppVersion>('AppVersion');
