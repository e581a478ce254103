CREATE TABLE `member_skills` (
	`member` text NOT NULL,
	`skill` text NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_skills_one` ON `member_skills` (`member`,`skill`);--> statement-breakpoint
CREATE INDEX `member_skills_skill` ON `member_skills` (`skill`);--> statement-breakpoint
CREATE TABLE `service_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`activity` text NOT NULL,
	`member` text NOT NULL,
	`minutes` integer NOT NULL,
	`pair` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_hours_one` ON `service_hours` (`activity`,`member`);--> statement-breakpoint
CREATE INDEX `service_hours_member` ON `service_hours` (`member`);--> statement-breakpoint
ALTER TABLE `activities` ADD `quotas` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `requires` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `repeats` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `series` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `skill` text;--> statement-breakpoint
ALTER TABLE `hazards` ADD `paused_at` integer;--> statement-breakpoint
ALTER TABLE `hazards` ADD `verified_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `document` text;--> statement-breakpoint
ALTER TABLE `recent_media` ADD `file` text;--> statement-breakpoint
ALTER TABLE `recent_media` ADD `sealed` text;--> statement-breakpoint
ALTER TABLE `sign_ups` ADD `area` text;