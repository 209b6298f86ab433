CREATE TABLE outbox (
    id           ${id}         NOT NULL,
    dedupe_key   VARCHAR(150)  NOT NULL,
    channel      VARCHAR(10)   NOT NULL COMMENT 'mail or gate; in-app messages are rows of message',
    recipient_id ${id}         NULL,
    kind         VARCHAR(40)   NOT NULL COMMENT 'template',
    args         VARCHAR(4000) NOT NULL COMMENT 'JSON; never a sensitive value',
    request_id   ${id}         NULL,
    slot_id      ${id}         NULL COMMENT 'unsent messages of a slot go when it is decided',
    urgent       BOOLEAN       NOT NULL DEFAULT FALSE,
    status       VARCHAR(10)   NOT NULL,
    attempts     INT           NOT NULL DEFAULT 0,
    next_at      DATETIME(3)   NOT NULL,
    locked_until DATETIME(3)   NULL,
    locked_by    VARCHAR(64)   NULL,
    created_at   DATETIME(3)   NOT NULL,
    sent_at      DATETIME(3)   NULL,
    last_error   VARCHAR(500)  NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_outbox_dedupe UNIQUE (dedupe_key),
    CONSTRAINT ck_outbox_status CHECK (status IN ('PENDING', 'SENT', 'NO_HOST', 'NO_ADDRESS', 'DROPPED', 'FAILED'))
) ${table};
CREATE INDEX ix_outbox_due ON outbox (status, next_at, id);
CREATE INDEX ix_outbox_waiting ON outbox (status, recipient_id, id);
CREATE INDEX ix_outbox_slot ON outbox (slot_id);
CREATE INDEX ix_outbox_recipient ON outbox (recipient_id, id);

CREATE TABLE message (
    id         ${id}         NOT NULL,
    person_id  ${id}         NOT NULL,
    kind       VARCHAR(40)   NOT NULL,
    args       VARCHAR(4000) NOT NULL,
    request_id ${id}         NULL,
    slot_id    ${id}         NULL,
    dedupe_key VARCHAR(150)  NOT NULL,
    created_at DATETIME(3)   NOT NULL,
    read_at    DATETIME(3)   NULL,
    dropped_at DATETIME(3)   NULL COMMENT 'no longer needed before it was read',
    PRIMARY KEY (id),
    CONSTRAINT uq_message_dedupe UNIQUE (dedupe_key)
) ${table};
CREATE INDEX ix_message_person ON message (person_id, id);
CREATE INDEX ix_message_unread ON message (person_id, read_at);
