-- Deletes recorded documents that hold an API key or escape ASCII characters, as no client does
-- without a reason, and other texts of clients that hold an API key.
DELETE FROM "recordedOperations"
WHERE "text" ~ 'alm_(k1|sa)_[0-9A-Za-z]{32}' OR "text" ~* '\\(u00|u\{0{0,6})[2-7][0-9a-f]';

DELETE FROM "idempotentRequests" WHERE "key" ~ 'alm_(k1|sa)_[0-9A-Za-z]{32}';

UPDATE "sessions" SET "userAgent" = NULL WHERE "userAgent" ~ 'alm_(k1|sa)_[0-9A-Za-z]{32}';
