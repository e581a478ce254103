CREATE INDEX "files_expires" ON "files" USING btree ("state","expires_at");--> statement-breakpoint
CREATE INDEX "files_hash" ON "files" USING btree ("hash");