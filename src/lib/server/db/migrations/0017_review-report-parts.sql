CREATE TABLE "review_report_parts" (
	"review_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"version" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "review_report_parts_review_id_topic_version_pk" PRIMARY KEY("review_id","topic","version")
);
--> statement-breakpoint
ALTER TABLE "review_report_parts" ADD CONSTRAINT "review_report_parts_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_report_parts" ADD CONSTRAINT "review_report_parts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_report_parts" ADD CONSTRAINT "review_report_parts_by_staff_members_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;