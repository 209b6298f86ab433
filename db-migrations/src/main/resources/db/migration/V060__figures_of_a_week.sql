-- what was overdue when a week ended, months later too, without reading the rounds themselves
CREATE INDEX ix_round_week ON round (closed_at, state, due_at, opened_at, paused_at, request_id);
DROP INDEX ix_round_closed ON round;
