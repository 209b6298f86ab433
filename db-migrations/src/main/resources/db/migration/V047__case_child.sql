-- cases that another case opened and waits for: it goes on when the last of them has ended, in whatever way
CREATE TABLE case_child (
    request_id ${id}       NOT NULL COMMENT 'the child',
    parent_id  ${id}       NOT NULL,
    opened_at  DATETIME(3) NOT NULL,
    closed_at  DATETIME(3) NULL COMMENT 'null while it is open',
    PRIMARY KEY (request_id),
    CONSTRAINT fk_case_child_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_case_child_parent FOREIGN KEY (parent_id) REFERENCES request (id),
    CONSTRAINT ck_case_child_self CHECK (request_id <> parent_id)
) ${table};
CREATE INDEX ix_case_child_parent ON case_child (parent_id, closed_at, request_id);
