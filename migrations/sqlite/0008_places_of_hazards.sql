ALTER TABLE `hazards` ADD `area_source` text;--> statement-breakpoint
ALTER TABLE `hazards` ADD `gazetteer` text;