CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`member` text NOT NULL,
	`substitute` text NOT NULL,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`cancelled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `absences_member` ON `absences` (`member`,`until`);--> statement-breakpoint
CREATE TABLE `meeting_items` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`author` text NOT NULL,
	`owner` text,
	`sealed` text,
	`due_at` integer,
	`done_at` integer,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `meeting_items_meeting` ON `meeting_items` (`meeting`,`kind`);--> statement-breakpoint
CREATE INDEX `meeting_items_owner` ON `meeting_items` (`owner`,`done_at`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`owner` text NOT NULL,
	`rider` text,
	`area` text,
	`starts_at` integer NOT NULL,
	`repeats` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_number` ON `meetings` (`district`,`number`);--> statement-breakpoint
CREATE INDEX `meetings_owner` ON `meetings` (`owner`,`starts_at`);--> statement-breakpoint
CREATE TABLE `member_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`kept` text NOT NULL,
	`gone` text NOT NULL,
	`by` text NOT NULL,
	`moved` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer
);
--> statement-breakpoint
CREATE TABLE `member_tags` (
	`member` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_tags_one` ON `member_tags` (`member`,`kind`,`value`);--> statement-breakpoint
CREATE TABLE `opt_outs` (
	`member` text NOT NULL,
	`kind` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opt_outs_one` ON `opt_outs` (`member`,`kind`);--> statement-breakpoint
CREATE TABLE `season_prompts` (
	`member` text NOT NULL,
	`season` text NOT NULL,
	`topic` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `season_prompts_one` ON `season_prompts` (`member`,`season`,`topic`);--> statement-breakpoint
ALTER TABLE `broadcasts` ADD `urgent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `broadcasts` ADD `starts_at` integer;--> statement-breakpoint
ALTER TABLE `broadcasts` ADD `repeats` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `recalls` text;--> statement-breakpoint
ALTER TABLE `pairs` ADD `snoozed_until` integer;--> statement-breakpoint
ALTER TABLE `pairs` ADD `sealed_reason` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `platform` text;