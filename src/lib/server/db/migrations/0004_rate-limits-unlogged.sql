-- Counted at every entry, and worth nothing after a quarter of an hour: no entry waits for the disk because of it.
ALTER TABLE "rate_limits" SET UNLOGGED;
