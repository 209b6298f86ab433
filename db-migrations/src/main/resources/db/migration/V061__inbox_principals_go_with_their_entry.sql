-- a slot that is closed leaves the read model in one statement
ALTER TABLE inbox_principal DROP CONSTRAINT fk_inbox_principal_entry;
ALTER TABLE inbox_principal ADD CONSTRAINT fk_inbox_principal_entry FOREIGN KEY (slot_id) REFERENCES inbox_entry (slot_id)
    ON DELETE CASCADE;
