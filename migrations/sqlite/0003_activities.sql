CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`number` integer NOT NULL,
	`account` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`capacity` integer NOT NULL,
	`author` text NOT NULL,
	`state` text NOT NULL,
	`code_hash` text,
	`sealed_code` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_number` ON `activities` (`district`,`number`);--> statement-breakpoint
CREATE INDEX `activities_open` ON `activities` (`starts_at`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `activities_code` ON `activities` (`code_hash`);--> statement-breakpoint
CREATE TABLE `activity_rooms` (
	`activity` text NOT NULL,
	`room` text NOT NULL,
	`sealed_jielong` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_rooms_one` ON `activity_rooms` (`activity`,`room`);--> statement-breakpoint
CREATE INDEX `activity_rooms_room` ON `activity_rooms` (`room`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`activity` text NOT NULL,
	`member` text NOT NULL,
	`room` text,
	`heads` integer NOT NULL,
	`state` text NOT NULL,
	`joined_at` integer NOT NULL,
	`offer_ends_at` integer,
	`checked_in_at` integer,
	`no_show` integer DEFAULT false NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `sign_ups_activity` ON `sign_ups` (`activity`,`state`,`joined_at`);--> statement-breakpoint
CREATE INDEX `sign_ups_member` ON `sign_ups` (`member`,`state`);