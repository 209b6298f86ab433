-- a return that a door registered can be taken back for a while; from then on only what doors see later counts
ALTER TABLE leave_period ADD COLUMN entry_until DATETIME(3) NULL COMMENT 'until when the return that a door registered can be taken back';
ALTER TABLE leave_period ADD COLUMN doors_from DATETIME(3) NULL COMMENT 'what doors saw before was not the student';
CREATE INDEX ix_leave_period_entry ON leave_period (entry_until, request_id);
