-- whether the student leaves the city: only then an entry at a door before the end can be the return; leaves asked before this wait for their end
ALTER TABLE leave_period ADD COLUMN leave_city BOOLEAN NOT NULL DEFAULT FALSE;
-- leaves that end soon, or should have ended, are looked for again and again
CREATE INDEX ix_leave_period_ending ON leave_period (state, end_at, request_id);
