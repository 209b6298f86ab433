-- read model: one row an open slot; written in the engine's transaction, rebuilt from rounds
CREATE TABLE inbox_entry (
    slot_id     ${id}         NOT NULL,
    round_id    ${id}         NOT NULL,
    request_id  ${id}         NOT NULL,
    number      VARCHAR(40)   NOT NULL,
    service     VARCHAR(64)   NOT NULL,
    definition_id VARCHAR(64) NOT NULL,
    step        VARCHAR(64)   NOT NULL,
    purpose     VARCHAR(10)   NOT NULL,
    applicant_id ${id}        NOT NULL,
    applicant   VARCHAR(100)  NOT NULL,
    unit_id     ${id}         NULL,
    unit_name   VARCHAR(100)  NULL,
    card        VARCHAR(2000) NOT NULL COMMENT 'JSON: values of fields marked card, for title and second line',
    why         VARCHAR(2000) NOT NULL,
    created_at  DATETIME(3)   NOT NULL,
    rank_no     INT           NOT NULL,
    sort_due    DATETIME(3)   NOT NULL COMMENT '9999-12-31 without a due date',
    claimed_by  ${id}         NULL,
    claimed_name VARCHAR(100) NULL,
    claimed_to  DATETIME(3)   NULL,
    PRIMARY KEY (slot_id)
) ${table};
CREATE INDEX ix_inbox_entry_request ON inbox_entry (request_id);
CREATE INDEX ix_inbox_entry_round ON inbox_entry (round_id);

CREATE TABLE inbox_principal (
    principal VARCHAR(120) NOT NULL,
    rank_no   INT          NOT NULL,
    sort_due  DATETIME(3)  NOT NULL,
    slot_id   ${id}        NOT NULL,
    service   VARCHAR(64)  NOT NULL,
    step      VARCHAR(64)  NOT NULL,
    PRIMARY KEY (principal, rank_no, sort_due, slot_id),
    CONSTRAINT fk_inbox_principal_entry FOREIGN KEY (slot_id) REFERENCES inbox_entry (slot_id)
) ${table};
CREATE INDEX ix_inbox_principal_slot ON inbox_principal (slot_id);
