-- a slot that one principal alone is asked to fill is counted without asking whether it was counted before
ALTER TABLE inbox_principal ADD COLUMN alone BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether no other principal reaches the slot';
UPDATE inbox_principal SET alone = TRUE WHERE slot_id IN (
    SELECT t.slot_id FROM (SELECT p.slot_id FROM inbox_principal p GROUP BY p.slot_id HAVING COUNT(*) = 1) t);
CREATE INDEX ix_inbox_principal_count ON inbox_principal (principal, alone, sort_due, applicant_id, service);
