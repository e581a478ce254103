CREATE TABLE "broadcast_receipts" (
	"broadcast" text NOT NULL,
	"member" text NOT NULL,
	"room" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "broadcasts" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"number" integer,
	"account" text NOT NULL,
	"author" text NOT NULL,
	"approver" text,
	"sealed" text,
	"segment" jsonb NOT NULL,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"approved_at" bigint,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "pair_contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"pair" text NOT NULL,
	"author" text NOT NULL,
	"way" text NOT NULL,
	"sealed" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairs" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"worker" text NOT NULL,
	"rider" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"worker_agreed_at" bigint,
	"rider_agreed_at" bigint,
	"active_at" bigint,
	"ended_at" bigint,
	"contacted_at" bigint,
	"misses" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "broadcast_receipts_one" ON "broadcast_receipts" USING btree ("broadcast","member");--> statement-breakpoint
CREATE UNIQUE INDEX "broadcasts_number" ON "broadcasts" USING btree ("district","number");--> statement-breakpoint
CREATE INDEX "pair_contacts_pair" ON "pair_contacts" USING btree ("pair","at");--> statement-breakpoint
CREATE INDEX "pairs_worker" ON "pairs" USING btree ("worker","state");--> statement-breakpoint
CREATE INDEX "pairs_rider" ON "pairs" USING btree ("rider","state");