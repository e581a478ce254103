ALTER TABLE "hazards" ADD COLUMN "area_source" text;--> statement-breakpoint
ALTER TABLE "hazards" ADD COLUMN "gazetteer" text;