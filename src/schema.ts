import { builder } from './graphql/builder.ts';
import './modules.ts';

export const schema = builder.toSchema();
