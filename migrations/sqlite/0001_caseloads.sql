CREATE TABLE `caseloads` (
	`member` text PRIMARY KEY NOT NULL,
	`open` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `journal_seal`;--> statement-breakpoint
CREATE INDEX `journal_unsealed` ON `journal` (`id`) WHERE seal is null;--> statement-breakpoint
DROP INDEX `outbox_reply`;--> statement-breakpoint
DROP INDEX `outbox_conversation`;--> statement-breakpoint
DROP INDEX `outbox_due`;--> statement-breakpoint
DROP INDEX `outbox_item`;--> statement-breakpoint
CREATE INDEX `outbox_sending` ON `outbox` (`id`) WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX `outbox_failed` ON `outbox` (`id`) WHERE state = 'failed';--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation`,`id`) WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX `outbox_item` ON `outbox` (`noun`,`item`);--> statement-breakpoint
DROP INDEX `questions_state`;--> statement-breakpoint
DROP INDEX `questions_lane`;--> statement-breakpoint
DROP INDEX `questions_item`;--> statement-breakpoint
CREATE INDEX `questions_due` ON `questions` (`expires_at`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `questions_lane` ON `questions` (`lane`,`expires_at`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `questions_item` ON `questions` (`noun`,`item`);--> statement-breakpoint
DROP INDEX `help_requests_reporter`;--> statement-breakpoint
CREATE INDEX `help_requests_reporter` ON `help_requests` (`reporter`,`number`);--> statement-breakpoint
DROP INDEX `inbox_lane`;--> statement-breakpoint
DROP INDEX `inbox_due`;--> statement-breakpoint
CREATE INDEX `inbox_failed` ON `inbox` (`id`) WHERE state = 'failed';--> statement-breakpoint
CREATE INDEX `inbox_lane` ON `inbox` (`lane`,`id`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `inbox_due` ON `inbox` (`due_at`) WHERE state = 'pending';--> statement-breakpoint
DROP INDEX `obligations_due`;--> statement-breakpoint
CREATE INDEX `obligations_due` ON `obligations` (`due_at`) WHERE closed_at is null;--> statement-breakpoint
DROP INDEX `timers_due`;--> statement-breakpoint
DROP INDEX `timers_item`;--> statement-breakpoint
CREATE INDEX `timers_due` ON `timers` (`retry_at`) WHERE state = 'set';--> statement-breakpoint
CREATE INDEX `timers_item` ON `timers` (`noun`,`item`);
--> statement-breakpoint
INSERT INTO `caseloads` (`member`, `open`) SELECT `owner`, count(*) FROM `help_requests` WHERE `owner` IS NOT NULL AND `state` IN ('open', 'accepted', 'in_progress', 'referred', 'resolved') GROUP BY `owner`;
