CREATE TABLE "area_shapes" (
	"area" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"polygons" jsonb NOT NULL,
	"source" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "gazetteer" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"kind" text NOT NULL,
	"area" text,
	"latitude" double precision,
	"longitude" double precision,
	"sample" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "models" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"noun" text NOT NULL,
	"version" integer NOT NULL,
	"rows" integer NOT NULL,
	"accuracy" double precision NOT NULL,
	"weights" jsonb NOT NULL,
	"is_on" boolean DEFAULT false NOT NULL,
	"trained_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"answer" text NOT NULL,
	"questions" text DEFAULT '' NOT NULL,
	"topic" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"url" text,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"sample" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"approved_by" text,
	"approved_at" bigint,
	"imported_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"member" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "wrong_tries" (
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"tries" integer NOT NULL,
	"since" bigint NOT NULL,
	"locked_until" bigint
);
--> statement-breakpoint
CREATE INDEX "area_shapes_district" ON "area_shapes" USING btree ("district");--> statement-breakpoint
CREATE UNIQUE INDEX "gazetteer_code" ON "gazetteer" USING btree ("district","code");--> statement-breakpoint
CREATE INDEX "gazetteer_area" ON "gazetteer" USING btree ("district","area");--> statement-breakpoint
CREATE UNIQUE INDEX "models_version" ON "models" USING btree ("district","noun","version");--> statement-breakpoint
CREATE UNIQUE INDEX "policies_code" ON "policies" USING btree ("district","code");--> statement-breakpoint
CREATE INDEX "policies_state" ON "policies" USING btree ("district","state");--> statement-breakpoint
CREATE INDEX "sessions_member" ON "sessions" USING btree ("member");--> statement-breakpoint
CREATE UNIQUE INDEX "wrong_tries_one" ON "wrong_tries" USING btree ("kind","subject");