CREATE TABLE "caseloads" (
	"member" text PRIMARY KEY NOT NULL,
	"open" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "outbox_reply";--> statement-breakpoint
DROP INDEX "help_requests_reporter";--> statement-breakpoint
DROP INDEX "outbox_item";--> statement-breakpoint
DROP INDEX "questions_lane";--> statement-breakpoint
DROP INDEX "questions_item";--> statement-breakpoint
DROP INDEX "timers_item";--> statement-breakpoint
CREATE INDEX "help_requests_reporter" ON "help_requests" USING btree ("reporter","number");--> statement-breakpoint
CREATE INDEX "outbox_item" ON "outbox" USING btree ("noun","item");--> statement-breakpoint
CREATE INDEX "questions_lane" ON "questions" USING btree ("lane","state","expires_at");--> statement-breakpoint
CREATE INDEX "questions_item" ON "questions" USING btree ("noun","item");--> statement-breakpoint
CREATE INDEX "timers_item" ON "timers" USING btree ("noun","item");
--> statement-breakpoint
INSERT INTO "caseloads" ("member", "open") SELECT "owner", count(*) FROM "help_requests" WHERE "owner" IS NOT NULL AND "state" IN ('open', 'accepted', 'in_progress', 'referred', 'resolved') GROUP BY "owner";
