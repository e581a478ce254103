ALTER TABLE "policies" ADD COLUMN "number" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "policies_number" ON "policies" USING btree ("district","number");--> statement-breakpoint
CREATE TABLE "policy_search" (
	"policy" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"head" text NOT NULL,
	"body" text NOT NULL,
	"terms" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "policy_search_terms" ON "policy_search" USING gin ("terms");
