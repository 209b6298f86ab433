-- whoever ticks or confirms says which record they saw: nobody overwrites, or stands for, what they never read
ALTER TABLE party_meeting ADD COLUMN revision INT NOT NULL DEFAULT 0 COMMENT 'counts changes of the record';
