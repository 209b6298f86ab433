-- what has to be written again is asked for anew, with days of its own
ALTER TABLE party_duty ADD COLUMN reopened_at DATETIME(3) NULL COMMENT 'when it was last given back or taken back; null: never';
