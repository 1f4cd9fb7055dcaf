CREATE TABLE "advocacy_acceptances" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	"accepted_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "advocacy_appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"child_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date,
	"appointed_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "advocacy_acceptances" ADD CONSTRAINT "advocacy_acceptances_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advocacy_acceptances" ADD CONSTRAINT "advocacy_acceptances_accepted_by_staff_members_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advocacy_appointments" ADD CONSTRAINT "advocacy_appointments_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advocacy_appointments" ADD CONSTRAINT "advocacy_appointments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advocacy_appointments" ADD CONSTRAINT "advocacy_appointments_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advocacy_appointments" ADD CONSTRAINT "advocacy_appointments_appointed_by_staff_members_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "advocacy_appointments_one_current" ON "advocacy_appointments" USING btree ("child_id","organisation_id") WHERE "advocacy_appointments"."to_date" is null;--> statement-breakpoint
CREATE INDEX "advocacy_appointments_staff" ON "advocacy_appointments" USING btree ("staff_id") WHERE "advocacy_appointments"."to_date" is null;--> statement-breakpoint
CREATE INDEX "entries_organisation_child" ON "entries" USING btree ("organisation_id","child_id");