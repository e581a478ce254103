CREATE TABLE "hazard_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"hazard" text NOT NULL,
	"kind" text NOT NULL,
	"author" text NOT NULL,
	"sealed" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hazard_voices" (
	"hazard" text NOT NULL,
	"member" text NOT NULL,
	"room" text,
	"from" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hazards" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"number" integer NOT NULL,
	"reporter" text NOT NULL,
	"account" text NOT NULL,
	"room" text,
	"opened_by" text NOT NULL,
	"category" text NOT NULL,
	"urgency" text NOT NULL,
	"area" text,
	"place" text,
	"latitude" double precision,
	"longitude" double precision,
	"state" text NOT NULL,
	"unit" text,
	"asked" text,
	"refusals" integer DEFAULT 0 NOT NULL,
	"voices" integer DEFAULT 1 NOT NULL,
	"recurrent" boolean DEFAULT false NOT NULL,
	"merged_into" text,
	"reopened" integer DEFAULT 0 NOT NULL,
	"result" text,
	"claim_due_at" bigint NOT NULL,
	"safe_due_at" bigint NOT NULL,
	"repair_due_at" bigint NOT NULL,
	"rule_version" text,
	"reported_at" bigint NOT NULL,
	"claimed_at" bigint,
	"safe_at" bigint,
	"repaired_at" bigint,
	"closed_at" bigint
);
--> statement-breakpoint
CREATE INDEX "hazard_notes_hazard" ON "hazard_notes" USING btree ("hazard","at");--> statement-breakpoint
CREATE UNIQUE INDEX "hazard_voices_one" ON "hazard_voices" USING btree ("hazard","member");--> statement-breakpoint
CREATE UNIQUE INDEX "hazards_number" ON "hazards" USING btree ("district","number");--> statement-breakpoint
CREATE INDEX "hazards_like" ON "hazards" USING btree ("district","category","reported_at");--> statement-breakpoint
CREATE INDEX "hazards_reporter" ON "hazards" USING btree ("reporter","number");--> statement-breakpoint
CREATE INDEX "hazards_opened_by" ON "hazards" USING btree ("opened_by");