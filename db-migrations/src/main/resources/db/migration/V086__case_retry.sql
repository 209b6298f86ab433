-- an administrator let a step that had failed try again, and what they noted about it
CREATE TABLE case_retry (
    id         ${id}        NOT NULL,
    request_id ${id}        NOT NULL,
    element    VARCHAR(64)  NOT NULL COMMENT 'step that had failed',
    retried_at DATETIME(3)  NOT NULL,
    retried_by ${id}        NOT NULL,
    note       VARCHAR(500) NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_case_retry_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_case_retry_by FOREIGN KEY (retried_by) REFERENCES person (id)
) ${table};
CREATE INDEX ix_case_retry_request ON case_retry (request_id, element, id);

-- what administrators do to services and cases is a kind of its own in the record; the kind is no part of the hash
UPDATE audit_entry SET kind = 'OPERATION'
WHERE action LIKE 'model.%' OR action LIKE 'service.%' OR action = 'tasks.reassigned'
    OR action IN ('reason.added', 'reason.retired') OR action = 'CANCELLED' AND actor_id IS NOT NULL;
