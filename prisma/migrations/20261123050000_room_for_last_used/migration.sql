-- Of a key in use, "lastUsedAt" is written every few seconds. With room left on its page the row
-- stays there, and none of five indexes has to learn of it.
ALTER TABLE "apiKeys" SET (fillfactor = 80);
