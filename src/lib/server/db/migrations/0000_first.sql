CREATE TABLE "audit_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"child_id" uuid,
	"action" text NOT NULL,
	"thing_kind" text NOT NULL,
	"thing_id" text
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"child_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date
);
--> statement-breakpoint
CREATE TABLE "children" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"place" text NOT NULL,
	"name" text NOT NULL,
	"birthday" date NOT NULL,
	"pronouns" text,
	"language" text DEFAULT 'en' NOT NULL,
	"skin" integer,
	"looked_after_since" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	"feed_seq" bigint DEFAULT 0 NOT NULL,
	"entry_seq" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"child_id" uuid NOT NULL,
	"staff_id" uuid,
	"role" text NOT NULL,
	"name" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"since" date,
	"until" date,
	"why_ended" jsonb,
	"order" integer DEFAULT 100 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"child_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"signed_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"child_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"on_date" date,
	"minutes" integer,
	"place_words" jsonb,
	"chaired_by" text,
	"due_on" date,
	"held_on" date
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"child_id" uuid NOT NULL,
	"role" text NOT NULL,
	"helper_name" text,
	"name" text,
	"token_hash" text NOT NULL,
	"joined_with" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"signed_out_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "joining_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"child_id" uuid NOT NULL,
	"role" text NOT NULL,
	"helper_name" text,
	"helper_person_id" uuid,
	"reusable" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"child_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"kind" text NOT NULL,
	"said_by" text NOT NULL,
	"to_roles" text[] NOT NULL,
	"digest" text NOT NULL,
	"sealed" "bytea",
	"made_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"answer_by" date,
	"seen_at" timestamp (3) with time zone,
	"seen_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "entry_subjects" (
	"entry_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "entry_subjects_entry_id_staff_id_pk" PRIMARY KEY("entry_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"child_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid,
	"author_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"heard_answer" text,
	"heard_answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "feed_items" (
	"child_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"organisation_id" uuid NOT NULL,
	"sealed" "bytea",
	"audience" text NOT NULL,
	"device_id" uuid,
	CONSTRAINT "feed_items_child_id_kind_id_pk" PRIMARY KEY("child_id","kind","id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"place" text,
	CONSTRAINT "organisations_kind" CHECK ("organisations"."kind" in ('council', 'advocacy'))
);
--> statement-breakpoint
CREATE TABLE "staff_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"manager_id" uuid,
	"controls_resources" boolean DEFAULT false NOT NULL,
	"photo" text,
	"picture" jsonb,
	"job" jsonb,
	"hello" jsonb,
	"reach" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_cards" (
	"child_id" uuid NOT NULL,
	"heading" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"why" jsonb,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid NOT NULL,
	CONSTRAINT "plan_cards_child_id_heading_version_pk" PRIMARY KEY("child_id","heading","version")
);
--> statement-breakpoint
CREATE TABLE "plan_checks" (
	"child_id" uuid PRIMARY KEY NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_joined_with_joining_codes_id_fk" FOREIGN KEY ("joined_with") REFERENCES "public"."joining_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joining_codes" ADD CONSTRAINT "joining_codes_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joining_codes" ADD CONSTRAINT "joining_codes_helper_person_id_people_id_fk" FOREIGN KEY ("helper_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joining_codes" ADD CONSTRAINT "joining_codes_created_by_staff_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_seen_by_staff_members_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_answered_by_staff_members_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_subjects" ADD CONSTRAINT "entry_subjects_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_subjects" ADD CONSTRAINT "entry_subjects_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_staff_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_members" ADD CONSTRAINT "staff_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_cards" ADD CONSTRAINT "plan_cards_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_cards" ADD CONSTRAINT "plan_cards_published_by_staff_members_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_checks" ADD CONSTRAINT "plan_checks_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_checks" ADD CONSTRAINT "plan_checks_checked_by_staff_members_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_child" ON "audit_events" USING btree ("child_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_one_current_iro" ON "assignments" USING btree ("child_id") WHERE "assignments"."role" = 'iro' and "assignments"."to_date" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_current" ON "assignments" USING btree ("child_id","staff_id","role") WHERE "assignments"."to_date" is null;--> statement-breakpoint
CREATE INDEX "assignments_staff_current" ON "assignments" USING btree ("staff_id","role") WHERE "assignments"."to_date" is null;--> statement-breakpoint
CREATE INDEX "children_organisation" ON "children" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "people_child" ON "people" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "people_staff" ON "people" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "promises_once" ON "promises" USING btree ("child_id","staff_id");--> statement-breakpoint
CREATE INDEX "reviews_child" ON "reviews" USING btree ("child_id");--> statement-breakpoint
CREATE UNIQUE INDEX "devices_token" ON "devices" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "devices_child" ON "devices" USING btree ("child_id");--> statement-breakpoint
CREATE UNIQUE INDEX "joining_codes_hash" ON "joining_codes" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "joining_codes_child" ON "joining_codes" USING btree ("child_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_child_seq" ON "entries" USING btree ("child_id","seq");--> statement-breakpoint
CREATE INDEX "entries_waiting" ON "entries" USING btree ("child_id","answered_at");--> statement-breakpoint
CREATE INDEX "messages_entry" ON "messages" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "messages_child" ON "messages" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "feed_items_order" ON "feed_items" USING btree ("child_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_members_email" ON "staff_members" USING btree ("email");--> statement-breakpoint
CREATE INDEX "staff_members_organisation" ON "staff_members" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_expiry" ON "staff_sessions" USING btree ("expires_at");