-- read-only copies of a request for people whom a step or a person chose
CREATE TABLE copy (
    id            ${id}         NOT NULL,
    request_id    ${id}         NOT NULL,
    person_id     ${id}         NOT NULL,
    number        VARCHAR(40)   NOT NULL,
    service       VARCHAR(64)   NOT NULL,
    definition_id VARCHAR(64)   NOT NULL,
    step          VARCHAR(64)   NOT NULL,
    applicant     VARCHAR(100)  NOT NULL,
    unit_name     VARCHAR(100)  NULL,
    card          VARCHAR(2000) NOT NULL COMMENT 'JSON: values of fields marked card',
    given_by      VARCHAR(100)  NULL COMMENT 'name of the person who gave it; null: the model',
    words         VARCHAR(2000) NULL,
    at            DATETIME(3)   NOT NULL,
    read_at       DATETIME(3)   NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_copy UNIQUE (request_id, person_id, step),
    CONSTRAINT fk_copy_request FOREIGN KEY (request_id) REFERENCES request (id)
) ${table};
CREATE INDEX ix_copy_person ON copy (person_id, id);
CREATE INDEX ix_copy_unread ON copy (person_id, read_at);

-- what a decision caused to be said is let go when the decision cannot be undone
CREATE INDEX ix_outbox_request ON outbox (request_id);
CREATE INDEX ix_message_request ON message (request_id);
