ALTER TABLE "hazards" ADD COLUMN "category_by" text DEFAULT 'words' NOT NULL;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "category_by" text DEFAULT 'words' NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "first_aid" boolean DEFAULT false NOT NULL;