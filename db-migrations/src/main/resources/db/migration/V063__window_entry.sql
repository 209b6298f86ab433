-- what a clerk of a service window handed in for a student: with which signed sheet, and whether the student objected
ALTER TABLE request ADD COLUMN entered_by ${id} NULL COMMENT 'clerk who handed it in for the applicant; null: the applicant';
ALTER TABLE request ADD CONSTRAINT fk_request_entered_by FOREIGN KEY (entered_by) REFERENCES person (id);
CREATE INDEX ix_request_entered_by ON request (entered_by, submitted_at, id);
CREATE TABLE window_entry (
    request_id  ${id}        NOT NULL,
    capacity    VARCHAR(120) NOT NULL COMMENT 'principal by which the clerk may hand in for others',
    sheet_id    ${id}        NOT NULL COMMENT 'the signed sheet, an attachment; gone when its retention is over',
    objected_at DATETIME(3)  NULL COMMENT 'when the applicant said that they never asked for it',
    objection   ${blob}      NULL COMMENT 'their words, sealed; null when there were none or their retention is over',
    stopped     BOOLEAN      NULL COMMENT 'whether the objection ended the request, or it was over',
    office      VARCHAR(120) NULL COMMENT 'principal that looks into the objection',
    settled_at  DATETIME(3)  NULL,
    settled_by  ${id}        NULL,
    finding     ${blob}      NULL COMMENT 'what the office found, sealed',
    PRIMARY KEY (request_id),
    CONSTRAINT fk_window_entry_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_window_entry_settled_by FOREIGN KEY (settled_by) REFERENCES person (id),
    CONSTRAINT ck_window_entry_objection CHECK ((objected_at IS NULL) = (office IS NULL)),
    CONSTRAINT ck_window_entry_settled CHECK (settled_at IS NULL OR objected_at IS NOT NULL)
) ${table};
CREATE INDEX ix_window_entry_office ON window_entry (office, settled_at, objected_at, request_id);
