CREATE TABLE "complaint_stages" (
	"complaint_id" uuid NOT NULL,
	"stage" integer NOT NULL,
	"started_on" date NOT NULL,
	"is_panel" boolean NOT NULL,
	"answer_by" date,
	"latest_by" date,
	"rule" text NOT NULL,
	"profile" text NOT NULL,
	"version" integer NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"outcome" text,
	"sealed" "bytea",
	CONSTRAINT "complaint_stages_complaint_id_stage_pk" PRIMARY KEY("complaint_id","stage")
);
--> statement-breakpoint
CREATE TABLE "complaints" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"thing" text NOT NULL,
	"number" integer NOT NULL,
	"track" text NOT NULL,
	"handler_id" uuid,
	"acknowledged_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "complaint_stages" ADD CONSTRAINT "complaint_stages_complaint_id_complaints_entry_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaints"("entry_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_stages" ADD CONSTRAINT "complaint_stages_decided_by_staff_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_handler_id_staff_members_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "complaints_reference" ON "complaints" USING btree ("organisation_id","thing","number");--> statement-breakpoint
CREATE INDEX "entries_office" ON "entries" USING btree ("organisation_id","received_at") WHERE "entries"."to_roles" && '{complaints-officer,iro-manager,duty-worker}'::text[];