CREATE TABLE "attachment_pieces" (
	"child_id" uuid NOT NULL,
	"attachment_id" uuid NOT NULL,
	"start" bigint NOT NULL,
	"size" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "attachment_pieces_child_id_attachment_id_start_pk" PRIMARY KEY("child_id","attachment_id","start")
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"child_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"size" bigint NOT NULL,
	"received" bigint DEFAULT 0 NOT NULL,
	"sealed" "bytea" NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	CONSTRAINT "attachments_child_id_id_pk" PRIMARY KEY("child_id","id")
);
--> statement-breakpoint
CREATE TABLE "entry_attachments" (
	"entry_id" uuid NOT NULL,
	"attachment_id" uuid NOT NULL,
	CONSTRAINT "entry_attachments_entry_id_attachment_id_pk" PRIMARY KEY("entry_id","attachment_id")
);
--> statement-breakpoint
ALTER TABLE "attachment_pieces" ADD CONSTRAINT "attachment_pieces_attachment" FOREIGN KEY ("child_id","attachment_id") REFERENCES "public"."attachments"("child_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_attachments" ADD CONSTRAINT "entry_attachments_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_touched" ON "attachments" USING btree ("touched_at");--> statement-breakpoint
CREATE INDEX "entry_attachments_attachment" ON "entry_attachments" USING btree ("attachment_id");--> statement-breakpoint
-- Sealed bytes can't be made smaller; the database need not try.
ALTER TABLE "attachment_pieces" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
