CREATE TABLE "private_talks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"on_date" date,
	"way" text,
	"due_on" date,
	"due_by" jsonb,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "private_talks" ADD CONSTRAINT "private_talks_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_talks" ADD CONSTRAINT "private_talks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_talks" ADD CONSTRAINT "private_talks_by_staff_members_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "private_talks_review" ON "private_talks" USING btree ("review_id");