import { builder } from '../../../graphql/builder.ts';
import type { ShownAppVersion } from '../app-version.ts';

export const appVersionRef = builder.objectRef<ShownAppVersion>('AppVersion');
