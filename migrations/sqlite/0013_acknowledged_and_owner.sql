ALTER TABLE `obligations` ADD `acknowledged_at` integer;--> statement-breakpoint
CREATE INDEX `obligations_owner` ON `obligations` (`owner`) WHERE closed_at is null;