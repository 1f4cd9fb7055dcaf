CREATE TABLE "review_exclusions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sealed" "bytea"
);
--> statement-breakpoint
ALTER TABLE "review_exclusions" ADD CONSTRAINT "review_exclusions_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_exclusions" ADD CONSTRAINT "review_exclusions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_exclusions" ADD CONSTRAINT "review_exclusions_by_staff_members_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_exclusions_review" ON "review_exclusions" USING btree ("review_id","at");