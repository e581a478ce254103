DROP INDEX "outbox_item";--> statement-breakpoint
CREATE INDEX "outbox_item" ON "outbox" USING btree ("noun","item") WHERE item is not null;