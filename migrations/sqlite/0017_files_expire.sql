CREATE INDEX `files_expires` ON `files` (`state`,`expires_at`);--> statement-breakpoint
CREATE INDEX `files_hash` ON `files` (`hash`);