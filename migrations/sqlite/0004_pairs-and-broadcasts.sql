CREATE TABLE `broadcast_receipts` (
	`broadcast` text NOT NULL,
	`member` text NOT NULL,
	`room` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `broadcast_receipts_one` ON `broadcast_receipts` (`broadcast`,`member`);--> statement-breakpoint
CREATE TABLE `broadcasts` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`number` integer,
	`account` text NOT NULL,
	`author` text NOT NULL,
	`approver` text,
	`sealed` text,
	`segment` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`approved_at` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `broadcasts_number` ON `broadcasts` (`district`,`number`);--> statement-breakpoint
CREATE TABLE `pair_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`pair` text NOT NULL,
	`author` text NOT NULL,
	`way` text NOT NULL,
	`sealed` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `pair_contacts_pair` ON `pair_contacts` (`pair`,`at`);--> statement-breakpoint
CREATE TABLE `pairs` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`worker` text NOT NULL,
	`rider` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`worker_agreed_at` integer,
	`rider_agreed_at` integer,
	`active_at` integer,
	`ended_at` integer,
	`contacted_at` integer,
	`misses` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `pairs_worker` ON `pairs` (`worker`,`state`);--> statement-breakpoint
CREATE INDEX `pairs_rider` ON `pairs` (`rider`,`state`);