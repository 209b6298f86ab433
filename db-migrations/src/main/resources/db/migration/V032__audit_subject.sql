-- the auditor asks what was done to somebody as well as what they did
CREATE INDEX ix_audit_entry_subject ON audit_entry (subject, at, chain, seq);
