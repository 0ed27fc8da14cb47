import type { Reason } from '../reason.ts';
import { apiKeysReasons } from './api-keys.ts';
import { budgetReasons } from './budget.ts';
import { dbReasons } from './db.ts';
import { documentsReasons } from './documents.ts';
import { documentsGraphqlReasons } from './documents-graphql.ts';
import { httpReasons } from './http.ts';
import { identityReasons } from './identity.ts';
import { kernelReasons } from './kernel.ts';

export const reasons: readonly Reason[] = [
  ...apiKeysReasons,
  ...budgetReasons,
  ...dbReasons,
  ...documentsReasons,
  ...documentsGraphqlReasons,
  ...httpReasons,
  ...identityReasons,
  ...kernelReasons,
];
