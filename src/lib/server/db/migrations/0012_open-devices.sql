ALTER TABLE "devices" ADD COLUMN "opened_at" timestamp (3) with time zone;--> statement-breakpoint
-- Until now every device of the child's own had all. Those that spoke to an advocate keep it; others wait to be let in.
UPDATE "devices" d SET "opened_at" = (
	SELECT min(e."received_at") FROM "entries" e JOIN "organisations" o ON o."id" = e."organisation_id"
	WHERE e."device_id" = d."id" AND o."kind" = 'advocacy'
) WHERE d."role" = 'child';--> statement-breakpoint
-- What an advocate wrote is for the child's own devices, whoever asked.
UPDATE "feed_items" f SET "device_id" = NULL FROM "organisations" o
WHERE o."id" = f."organisation_id" AND o."kind" = 'advocacy' AND f."kind" IN ('message', 'heard');--> statement-breakpoint
-- Marks of what was read may name what an advocate wrote, and are not for every device. One that has none begins anew.
UPDATE "entries" e SET "sealed" = NULL, "taken_back_at" = now()
WHERE e."kind" = 'read-marks' AND e."sealed" IS NOT NULL AND EXISTS (
	SELECT 1 FROM "feed_items" f JOIN "organisations" o ON o."id" = f."organisation_id"
	WHERE f."child_id" = e."child_id" AND o."kind" = 'advocacy'
);--> statement-breakpoint
-- Numbers that were counted told of entries that a reader does not get. Their order stays.
WITH late AS (
	SELECT "id", "child_id", "seq",
		max("received_at") OVER (PARTITION BY "child_id" ORDER BY "seq") AS "latest"
	FROM "entries"
), numbered AS (
	SELECT "id", (extract(epoch FROM "latest") * 1000000)::bigint
		+ row_number() OVER (PARTITION BY "child_id", "latest" ORDER BY "seq") AS "number"
	FROM late
)
UPDATE "entries" e SET "seq" = n."number" FROM numbered n WHERE n."id" = e."id";--> statement-breakpoint
UPDATE "children" c SET "entry_seq" = greatest(c."entry_seq", (
	SELECT max(e."seq") FROM "entries" e WHERE e."child_id" = c."id"
));
