ALTER TABLE "devices" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_ended_by_staff_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;