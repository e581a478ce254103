CREATE TABLE "absences" (
	"id" text PRIMARY KEY NOT NULL,
	"member" text NOT NULL,
	"substitute" text NOT NULL,
	"from" bigint NOT NULL,
	"until" bigint NOT NULL,
	"cancelled_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_items" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting" text NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"author" text NOT NULL,
	"owner" text,
	"sealed" text,
	"due_at" bigint,
	"done_at" bigint,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"owner" text NOT NULL,
	"rider" text,
	"area" text,
	"starts_at" bigint NOT NULL,
	"repeats" text,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_merges" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"kept" text NOT NULL,
	"gone" text NOT NULL,
	"by" text NOT NULL,
	"moved" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"undone_at" bigint
);
--> statement-breakpoint
CREATE TABLE "member_tags" (
	"member" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"since" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opt_outs" (
	"member" text NOT NULL,
	"kind" text NOT NULL,
	"since" bigint NOT NULL,
	"until" bigint
);
--> statement-breakpoint
CREATE TABLE "season_prompts" (
	"member" text NOT NULL,
	"season" text NOT NULL,
	"topic" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "starts_at" bigint;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "repeats" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "recalls" text;--> statement-breakpoint
ALTER TABLE "pairs" ADD COLUMN "snoozed_until" bigint;--> statement-breakpoint
ALTER TABLE "pairs" ADD COLUMN "sealed_reason" text;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "platform" text;--> statement-breakpoint
CREATE INDEX "absences_member" ON "absences" USING btree ("member","until");--> statement-breakpoint
CREATE INDEX "meeting_items_meeting" ON "meeting_items" USING btree ("meeting","kind");--> statement-breakpoint
CREATE INDEX "meeting_items_owner" ON "meeting_items" USING btree ("owner","done_at");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_number" ON "meetings" USING btree ("district","number");--> statement-breakpoint
CREATE INDEX "meetings_owner" ON "meetings" USING btree ("owner","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "member_tags_one" ON "member_tags" USING btree ("member","kind","value");--> statement-breakpoint
CREATE UNIQUE INDEX "opt_outs_one" ON "opt_outs" USING btree ("member","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "season_prompts_one" ON "season_prompts" USING btree ("member","season","topic");