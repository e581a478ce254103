CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"platform_id" text NOT NULL,
	"name" text NOT NULL,
	"since" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short" text NOT NULL,
	"parent" text,
	"level" text NOT NULL,
	"source" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"id" text PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"day" text NOT NULL,
	"working" boolean NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"noun" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"parent" text,
	"is_private" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text,
	"member" text,
	"expires_at" bigint,
	"used_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"district" text NOT NULL,
	"noun" text NOT NULL,
	"value" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"category" text NOT NULL,
	"area" text,
	"unit" text NOT NULL,
	"backup" text,
	"superior" text,
	"claim_minutes" integer NOT NULL,
	"safe_minutes" integer NOT NULL,
	"repair_minutes" integer NOT NULL,
	"source" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "file_bytes" (
	"hash" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"owner" text NOT NULL,
	"noun" text NOT NULL,
	"item" text NOT NULL,
	"kind" text NOT NULL,
	"platform_id" text NOT NULL,
	"conversation" text NOT NULL,
	"reply_to" text,
	"hash" text,
	"size" integer,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" bigint NOT NULL,
	"reason" text,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"request" text NOT NULL,
	"kind" text NOT NULL,
	"author" text NOT NULL,
	"sealed" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_readers" (
	"request" text NOT NULL,
	"member" text NOT NULL,
	"since" bigint NOT NULL,
	"until" bigint
);
--> statement-breakpoint
CREATE TABLE "help_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"number" integer NOT NULL,
	"reporter" text NOT NULL,
	"account" text NOT NULL,
	"room" text,
	"opened_by" text NOT NULL,
	"is_private" boolean NOT NULL,
	"urgency" text NOT NULL,
	"category" text,
	"area" text,
	"state" text NOT NULL,
	"owner" text,
	"accepted_by" text,
	"result" text,
	"rating" integer,
	"reopened" integer DEFAULT 0 NOT NULL,
	"rule_version" text,
	"opened_at" bigint NOT NULL,
	"accepted_at" bigint,
	"resolved_at" bigint,
	"closed_at" bigint,
	"latitude" double precision,
	"longitude" double precision
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"platform_id" text NOT NULL,
	"member" text NOT NULL,
	"name" text NOT NULL,
	"reachable" boolean DEFAULT false NOT NULL,
	"retired_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"platform_id" text NOT NULL,
	"lane" text NOT NULL,
	"room_platform_id" text,
	"sender_platform_id" text NOT NULL,
	"kind" text NOT NULL,
	"addressed_by" text NOT NULL,
	"sealed" text,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" bigint NOT NULL,
	"reason" text,
	"sent_at" bigint NOT NULL,
	"received_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"district" text NOT NULL,
	"verb" text NOT NULL,
	"noun" text NOT NULL,
	"item" text NOT NULL,
	"from" text,
	"to" text,
	"actor" text NOT NULL,
	"unit" text,
	"area" text,
	"category" text,
	"due_at" bigint,
	"rule_version" text,
	"seal" integer
);
--> statement-breakpoint
CREATE TABLE "journal_sealed" (
	"journal" text PRIMARY KEY NOT NULL,
	"seal" integer NOT NULL,
	"position" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_seals" (
	"number" integer PRIMARY KEY NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"count" integer NOT NULL,
	"sealed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"subject" text,
	"sealed_key" text,
	"recovery_hash" text,
	"wrong_words" integer DEFAULT 0 NOT NULL,
	"locked_until" bigint,
	"area" text,
	"kinds" jsonb NOT NULL,
	"consented_at" bigint,
	"erased_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "obligations" (
	"id" text PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"item" text NOT NULL,
	"district" text NOT NULL,
	"area" text,
	"owner" text,
	"what" text NOT NULL,
	"due_at" bigint NOT NULL,
	"level" integer NOT NULL,
	"opened_at" bigint NOT NULL,
	"closed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"conversation" text NOT NULL,
	"mention" text,
	"member" text,
	"class" text NOT NULL,
	"purpose" text NOT NULL,
	"noun" text,
	"item" text,
	"sealed" text,
	"file" text,
	"fold_key" text,
	"reply_to" text,
	"opens" jsonb,
	"to_staff" boolean NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" bigint NOT NULL,
	"reason" text,
	"maybe_repeated" boolean DEFAULT false NOT NULL,
	"platform_id" text,
	"created_at" bigint NOT NULL,
	"sent_at" bigint
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"lane" text NOT NULL,
	"member" text,
	"kind" text NOT NULL,
	"noun" text,
	"item" text,
	"accepts" text NOT NULL,
	"choices" jsonb NOT NULL,
	"sealed_data" text,
	"state" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "recent_media" (
	"platform_id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"lane" text NOT NULL,
	"kind" text NOT NULL,
	"sent_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" text PRIMARY KEY NOT NULL,
	"member" text NOT NULL,
	"role" text NOT NULL,
	"area" text,
	"unit" text,
	"capacity" integer,
	"granted_by" text,
	"granted_at" bigint NOT NULL,
	"until" bigint,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "room_members" (
	"room" text NOT NULL,
	"platform_id" text NOT NULL,
	"name" text NOT NULL,
	"alias" text DEFAULT '' NOT NULL,
	"friend" boolean DEFAULT false NOT NULL,
	"left_at" bigint
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"platform_id" text NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"area" text,
	"site" text,
	"bare_words" boolean DEFAULT false NOT NULL,
	"registered_at" bigint,
	"left_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rules" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	"unit" text NOT NULL,
	"source" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"noun" text NOT NULL,
	"item" text NOT NULL,
	"data" jsonb NOT NULL,
	"due_at" bigint NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" bigint NOT NULL,
	"reason" text,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"superior" text,
	"area" text,
	"source" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_platform" ON "accounts" USING btree ("platform_id");--> statement-breakpoint
CREATE UNIQUE INDEX "areas_code" ON "areas" USING btree ("district","code");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_days_day" ON "calendar_days" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_code" ON "categories" USING btree ("district","noun","code","valid_from");--> statement-breakpoint
CREATE INDEX "codes_subject" ON "codes" USING btree ("kind","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "counters_one" ON "counters" USING btree ("district","noun");--> statement-breakpoint
CREATE INDEX "duties_category" ON "duties" USING btree ("district","category","area");--> statement-breakpoint
CREATE INDEX "files_state" ON "files" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "files_item" ON "files" USING btree ("noun","item");--> statement-breakpoint
CREATE INDEX "files_owner" ON "files" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "help_notes_request" ON "help_notes" USING btree ("request","at");--> statement-breakpoint
CREATE UNIQUE INDEX "help_readers_one" ON "help_readers" USING btree ("request","member");--> statement-breakpoint
CREATE UNIQUE INDEX "help_requests_number" ON "help_requests" USING btree ("district","number");--> statement-breakpoint
CREATE INDEX "help_requests_reporter" ON "help_requests" USING btree ("reporter","state");--> statement-breakpoint
CREATE INDEX "help_requests_owner" ON "help_requests" USING btree ("owner","state");--> statement-breakpoint
CREATE INDEX "help_requests_opened_by" ON "help_requests" USING btree ("opened_by");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_platform" ON "identities" USING btree ("account","platform_id");--> statement-breakpoint
CREATE INDEX "identities_member" ON "identities" USING btree ("member");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_platform" ON "inbox" USING btree ("account","platform_id");--> statement-breakpoint
CREATE INDEX "inbox_lane" ON "inbox" USING btree ("lane","state","id");--> statement-breakpoint
CREATE INDEX "inbox_due" ON "inbox" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "journal_item" ON "journal" USING btree ("noun","item");--> statement-breakpoint
CREATE INDEX "journal_at" ON "journal" USING btree ("at");--> statement-breakpoint
CREATE INDEX "journal_seal" ON "journal" USING btree ("seal","id");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_sealed_place" ON "journal_sealed" USING btree ("seal","position");--> statement-breakpoint
CREATE UNIQUE INDEX "members_number" ON "members" USING btree ("district","number");--> statement-breakpoint
CREATE INDEX "members_name" ON "members" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "obligations_item" ON "obligations" USING btree ("noun","item");--> statement-breakpoint
CREATE INDEX "obligations_due" ON "obligations" USING btree ("closed_at","due_at");--> statement-breakpoint
CREATE INDEX "outbox_conversation" ON "outbox" USING btree ("conversation","state","id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "outbox_item" ON "outbox" USING btree ("noun","item","state");--> statement-breakpoint
CREATE INDEX "outbox_reply" ON "outbox" USING btree ("reply_to");--> statement-breakpoint
CREATE INDEX "questions_lane" ON "questions" USING btree ("lane","state");--> statement-breakpoint
CREATE INDEX "questions_state" ON "questions" USING btree ("state","expires_at");--> statement-breakpoint
CREATE INDEX "questions_item" ON "questions" USING btree ("noun","item","state");--> statement-breakpoint
CREATE INDEX "recent_media_lane" ON "recent_media" USING btree ("lane","sent_at");--> statement-breakpoint
CREATE INDEX "recent_media_expires" ON "recent_media" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "roles_member" ON "roles" USING btree ("member");--> statement-breakpoint
CREATE INDEX "roles_role" ON "roles" USING btree ("role");--> statement-breakpoint
CREATE UNIQUE INDEX "room_members_one" ON "room_members" USING btree ("room","platform_id");--> statement-breakpoint
CREATE INDEX "room_members_name" ON "room_members" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_platform" ON "rooms" USING btree ("account","platform_id");--> statement-breakpoint
CREATE INDEX "rooms_name" ON "rooms" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "rules_name" ON "rules" USING btree ("district","name","valid_from");--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("state","retry_at");--> statement-breakpoint
CREATE INDEX "timers_item" ON "timers" USING btree ("noun","item","state");--> statement-breakpoint
CREATE UNIQUE INDEX "units_name" ON "units" USING btree ("district","name");