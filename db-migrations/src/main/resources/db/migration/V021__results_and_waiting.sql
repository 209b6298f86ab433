-- an end that a case reached while something still runs beside it is not its result yet
ALTER TABLE request ADD COLUMN reached_end VARCHAR(64) NULL COMMENT 'id of the end event reached last; becomes the result when the case ends';

-- read model: tasks that their owners gave to others for a while, by those who get them back
CREATE TABLE inbox_waiting (
    principal    VARCHAR(120) NOT NULL,
    slot_id      ${id}        NOT NULL,
    request_id   ${id}        NOT NULL,
    applicant_id ${id}        NOT NULL COMMENT 'a role never reaches one''s own request',
    PRIMARY KEY (principal, slot_id)
) ${table};
CREATE INDEX ix_inbox_waiting_slot ON inbox_waiting (slot_id);
CREATE INDEX ix_inbox_waiting_request ON inbox_waiting (request_id);
