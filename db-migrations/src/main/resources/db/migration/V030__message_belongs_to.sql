-- what a message opens is one thing, with what it becomes needless another: a copy opens the request, and goes with its round
ALTER TABLE outbox ADD COLUMN belongs_to ${id} NULL COMMENT 'a slot, a round or a copy: unsent messages go when it is settled';
ALTER TABLE message ADD COLUMN belongs_to ${id} NULL COMMENT 'as outbox.belongs_to';
UPDATE outbox SET belongs_to = slot_id WHERE slot_id IS NOT NULL;
UPDATE message SET belongs_to = slot_id WHERE slot_id IS NOT NULL;
UPDATE outbox SET slot_id = NULL WHERE kind IN ('copied', 'overdue-copy');
UPDATE message SET slot_id = NULL WHERE kind IN ('copied', 'overdue-copy');
DROP INDEX ix_outbox_slot ON outbox;
DROP INDEX ix_message_slot ON message;
CREATE INDEX ix_outbox_belongs ON outbox (belongs_to);
CREATE INDEX ix_message_belongs ON message (belongs_to);

-- whose a slot was before it was given to others: they have seen it, and need no copy
CREATE TABLE slot_former (
    slot_id   ${id}        NOT NULL,
    principal VARCHAR(120) NOT NULL,
    PRIMARY KEY (slot_id, principal),
    CONSTRAINT fk_slot_former_slot FOREIGN KEY (slot_id) REFERENCES slot (id)
) ${table};
CREATE INDEX ix_slot_former ON slot_former (principal, slot_id);

-- those who were asked because a substitute has to stand back give the slot back when that is over
CREATE INDEX ix_slot_principal_added ON slot_principal (added_by, slot_id);
