-- that staff saw the original of a file: rows are added, never changed; what was wrong is withdrawn by a row of its own
CREATE TABLE original_mark (
    id         ${id}        NOT NULL,
    request_id ${id}        NOT NULL,
    file_id    ${id}        NOT NULL COMMENT 'the attachment whose original it was',
    field      VARCHAR(64)  NOT NULL COMMENT 'key of the field in which it was handed in',
    step       VARCHAR(64)  NOT NULL COMMENT 'step at which it was seen',
    seen_by    ${id}        NOT NULL,
    capacity   VARCHAR(120) NULL COMMENT 'principal through which they acted',
    seen_on    DATE         NOT NULL,
    kept_where ${blob}      NOT NULL COMMENT 'where the original is kept, sealed',
    marked_at  DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_original_mark_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_original_mark_seen_by FOREIGN KEY (seen_by) REFERENCES person (id)
) ${table};
CREATE INDEX ix_original_mark_file ON original_mark (file_id, id);
CREATE TABLE original_withdrawal (
    mark_id      ${id}       NOT NULL,
    withdrawn_by ${id}       NOT NULL,
    reason       ${blob}     NOT NULL COMMENT 'sealed',
    withdrawn_at DATETIME(3) NOT NULL,
    PRIMARY KEY (mark_id),
    CONSTRAINT fk_original_withdrawal_mark FOREIGN KEY (mark_id) REFERENCES original_mark (id),
    CONSTRAINT fk_original_withdrawal_by FOREIGN KEY (withdrawn_by) REFERENCES person (id)
) ${table};
