CREATE TABLE "member_skills" (
	"member" text NOT NULL,
	"skill" text NOT NULL,
	"since" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_hours" (
	"id" text PRIMARY KEY NOT NULL,
	"activity" text NOT NULL,
	"member" text NOT NULL,
	"minutes" integer NOT NULL,
	"pair" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "quotas" jsonb;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "requires" integer;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "repeats" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "series" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "skill" text;--> statement-breakpoint
ALTER TABLE "hazards" ADD COLUMN "paused_at" bigint;--> statement-breakpoint
ALTER TABLE "hazards" ADD COLUMN "verified_at" bigint;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "document" text;--> statement-breakpoint
ALTER TABLE "recent_media" ADD COLUMN "file" text;--> statement-breakpoint
ALTER TABLE "recent_media" ADD COLUMN "sealed" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "area" text;--> statement-breakpoint
CREATE UNIQUE INDEX "member_skills_one" ON "member_skills" USING btree ("member","skill");--> statement-breakpoint
CREATE INDEX "member_skills_skill" ON "member_skills" USING btree ("skill");--> statement-breakpoint
CREATE UNIQUE INDEX "service_hours_one" ON "service_hours" USING btree ("activity","member");--> statement-breakpoint
CREATE INDEX "service_hours_member" ON "service_hours" USING btree ("member");