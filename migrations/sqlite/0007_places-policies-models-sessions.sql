CREATE TABLE `area_shapes` (
	`area` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`polygons` text NOT NULL,
	`source` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text
);
--> statement-breakpoint
CREATE INDEX `area_shapes_district` ON `area_shapes` (`district`);--> statement-breakpoint
CREATE TABLE `gazetteer` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`kind` text NOT NULL,
	`area` text,
	`latitude` real,
	`longitude` real,
	`sample` integer DEFAULT false NOT NULL,
	`source` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gazetteer_code` ON `gazetteer` (`district`,`code`);--> statement-breakpoint
CREATE INDEX `gazetteer_area` ON `gazetteer` (`district`,`area`);--> statement-breakpoint
CREATE TABLE `models` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`noun` text NOT NULL,
	`version` integer NOT NULL,
	`rows` integer NOT NULL,
	`accuracy` real NOT NULL,
	`weights` text NOT NULL,
	`is_on` integer DEFAULT false NOT NULL,
	`trained_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `models_version` ON `models` (`district`,`noun`,`version`);--> statement-breakpoint
CREATE TABLE `policies` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`answer` text NOT NULL,
	`questions` text DEFAULT '' NOT NULL,
	`topic` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`url` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`sample` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`imported_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policies_code` ON `policies` (`district`,`code`);--> statement-breakpoint
CREATE INDEX `policies_state` ON `policies` (`district`,`state`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`member` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `sessions_member` ON `sessions` (`member`);--> statement-breakpoint
CREATE TABLE `wrong_tries` (
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`tries` integer NOT NULL,
	`since` integer NOT NULL,
	`locked_until` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wrong_tries_one` ON `wrong_tries` (`kind`,`subject`);