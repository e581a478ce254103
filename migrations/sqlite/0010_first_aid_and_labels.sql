ALTER TABLE `hazards` ADD `category_by` text DEFAULT 'words' NOT NULL;--> statement-breakpoint
ALTER TABLE `help_requests` ADD `category_by` text DEFAULT 'words' NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `first_aid` integer DEFAULT false NOT NULL;