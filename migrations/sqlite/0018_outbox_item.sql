DROP INDEX `outbox_item`;--> statement-breakpoint
CREATE INDEX `outbox_item` ON `outbox` (`noun`,`item`) WHERE item is not null;