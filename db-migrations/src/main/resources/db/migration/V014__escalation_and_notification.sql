-- a message that can still be undone is held back in both places
ALTER TABLE outbox ADD COLUMN held_to DATETIME(3) NULL COMMENT 'what it tells can be undone until then: neither sent nor gathered before';
ALTER TABLE message ADD COLUMN visible_from DATETIME(3) NULL COMMENT 'as outbox.held_to; null: at once';
DROP INDEX ix_message_unread ON message;
CREATE INDEX ix_message_unread ON message (person_id, read_at, dropped_at, visible_from);
CREATE INDEX ix_message_slot ON message (slot_id);

-- several items of one person leave as one letter; its id is that of the first
ALTER TABLE outbox ADD COLUMN digest BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'waits for the daily summary, by choice or because the day had enough mails';
ALTER TABLE outbox ADD COLUMN letter_id ${id} NULL COMMENT 'set before it is handed to the mail host, and kept: whoever sends it again sends the same';
ALTER TABLE outbox ADD COLUMN letter_size INT NULL COMMENT 'items in its letter; null until it has left';
ALTER TABLE outbox ADD COLUMN letter_at DATETIME(3) NULL COMMENT 'when it left, or would have left had there been a mail host';
CREATE INDEX ix_outbox_letter ON outbox (recipient_id, letter_at);
CREATE INDEX ix_outbox_lock ON outbox (locked_by);
ALTER TABLE outbox ADD COLUMN dropped_at DATETIME(3) NULL COMMENT 'of what had no mail host: nobody needs it any more, it will not go later';

-- when somebody wants mails of a kind; without a row: at once
CREATE TABLE mail_choice (
    person_id ${id}       NOT NULL,
    kind      VARCHAR(40) NOT NULL,
    mail_time VARCHAR(10) NOT NULL,
    PRIMARY KEY (person_id, kind),
    CONSTRAINT fk_mail_choice_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_mail_choice_time CHECK (mail_time IN ('DIGEST', 'OFF'))
) ${table};

-- changes of the calendar after which open rounds are counted again
CREATE TABLE due_recount (
    id        ${id}       NOT NULL,
    cause     VARCHAR(60) NOT NULL,
    actor_id  ${id}       NOT NULL,
    start_at  DATETIME(3) NOT NULL COMMENT 'when every node knows the new calendar',
    cursor_id VARCHAR(36) NOT NULL COMMENT 'last round that was counted; empty: none',
    moved     INT         NOT NULL,
    PRIMARY KEY (id)
) ${table};
