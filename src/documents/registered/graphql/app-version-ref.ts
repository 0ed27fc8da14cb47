import type { ShownAppVersion } from '../app-version.ts';
import { builder } from '../../../graphql/builder.ts';

export const appVersionRef = builder.objectRef<ShownAppVersion>('AppVersion');
