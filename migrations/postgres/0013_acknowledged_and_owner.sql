ALTER TABLE "obligations" ADD COLUMN "acknowledged_at" bigint;--> statement-breakpoint
CREATE INDEX "obligations_owner" ON "obligations" USING btree ("owner") WHERE closed_at is null;