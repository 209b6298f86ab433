-- moving cases to a new version can be held by an administrator, and tried again where it failed
ALTER TABLE model_migration ADD COLUMN paused_at DATETIME(3) NULL COMMENT 'held on all nodes since; null: it goes on';
ALTER TABLE model_migration ADD COLUMN paused_by ${id} NULL;
ALTER TABLE model_migration ADD CONSTRAINT fk_model_migration_paused_by FOREIGN KEY (paused_by) REFERENCES person (id);
ALTER TABLE model_migration ADD CONSTRAINT ck_model_migration_paused CHECK ((paused_at IS NULL) = (paused_by IS NULL));
ALTER TABLE model_migration_case ADD COLUMN cause VARCHAR(12) NULL COMMENT 'why a case stays, as one of few words; failure is what the engine said';
UPDATE model_migration_case SET cause = 'ERROR' WHERE state = 'FAILED';
