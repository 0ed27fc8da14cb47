import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../../src/db/generated/client.ts';
import { pooling } from './environment.ts';

export const prisma = new PrismaClient({ adapter: new PrismaPg(pooling) });
