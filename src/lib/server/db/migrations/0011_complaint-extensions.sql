CREATE TABLE "complaint_extensions" (
	"complaint_id" uuid NOT NULL,
	"stage" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid NOT NULL,
	"before" date NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "complaint_extensions_complaint_id_stage_pk" PRIMARY KEY("complaint_id","stage")
);
--> statement-breakpoint
ALTER TABLE "complaint_extensions" ADD CONSTRAINT "complaint_extensions_complaint_id_complaints_entry_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaints"("entry_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_extensions" ADD CONSTRAINT "complaint_extensions_by_staff_members_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;