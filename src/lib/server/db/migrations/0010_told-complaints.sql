ALTER TABLE "entries" ALTER COLUMN "device_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "told_by" uuid;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "tell_in_person_by" date;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_told_by_staff_members_id_fk" FOREIGN KEY ("told_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;