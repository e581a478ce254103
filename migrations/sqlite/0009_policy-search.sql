ALTER TABLE `policies` ADD `number` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `policies_number` ON `policies` (`district`,`number`);--> statement-breakpoint
CREATE VIRTUAL TABLE `policy_search` USING fts5(`policy` UNINDEXED, `district` UNINDEXED, `head`, `body`, tokenize = "unicode61 remove_diacritics 0");--> statement-breakpoint
CREATE VIRTUAL TABLE `policy_terms` USING fts5vocab('policy_search', 'row');
