-- an inbox is read as one index range a principal; each filter has a range of its own, in the order of the pages
ALTER TABLE inbox_principal ADD COLUMN unit_id ${id} NULL COMMENT 'unit of the applicant';
ALTER TABLE inbox_principal ADD COLUMN applicant_id ${id} NOT NULL DEFAULT '' COMMENT 'a role never reaches one''s own request';
UPDATE inbox_principal SET
    unit_id = (SELECT e.unit_id FROM inbox_entry e WHERE e.slot_id = inbox_principal.slot_id),
    applicant_id = (SELECT e.applicant_id FROM inbox_entry e WHERE e.slot_id = inbox_principal.slot_id);
CREATE INDEX ix_inbox_principal_service ON inbox_principal (principal, service, rank_no, sort_due, slot_id, applicant_id);
CREATE INDEX ix_inbox_principal_step ON inbox_principal (principal, step, rank_no, sort_due, slot_id, applicant_id);
CREATE INDEX ix_inbox_principal_unit ON inbox_principal (principal, unit_id, rank_no, sort_due, slot_id, applicant_id);
ALTER TABLE inbox_principal ADD CONSTRAINT ck_inbox_principal_rank CHECK (rank_no IN (0, 1));

-- the engine keeps no history beside our own record, and it refuses to start with another level than the stored one
UPDATE ACT_GE_PROPERTY SET VALUE_ = '0' WHERE NAME_ = 'historyLevel';
