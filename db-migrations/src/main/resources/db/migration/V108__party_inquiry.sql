-- what is asked about an applicant and those close to them for the political review (政治审查): letters (函调) and other ways, with their answers
CREATE TABLE party_inquiry (
    id          ${id}       NOT NULL,
    request_id  ${id}       NOT NULL,
    about       ${blob}     NULL COMMENT 'relation, name and the office that is asked, sealed; null: its retention is over',
    way         VARCHAR(8)  NOT NULL COMMENT 'LETTER, VISIT, FILES, TALK',
    first_sent_on DATE      NOT NULL COMMENT 'when it was asked first',
    sent_on     DATE        NOT NULL COMMENT 'when it was asked last',
    sent_count  INT         NOT NULL COMMENT 'how often it was asked',
    due         DATE        NOT NULL COMMENT 'by when an answer is expected',
    answered_on DATE        NULL,
    outcome     VARCHAR(12) NULL COMMENT 'CLEAR, DOUBTFUL, NO_ANSWER; null: it is waited for',
    answer      ${blob}     NULL COMMENT 'what the answer says, sealed',
    replaced_by ${id}       NULL COMMENT 'the inquiry that asks about the same anew; null: it counts',
    taken_by    ${id}       NOT NULL,
    taken_at    DATETIME(3) NOT NULL,
    answered_by ${id}       NULL COMMENT 'who wrote the answer down',
    answered_at DATETIME(3) NULL,
    void_at     DATETIME(3) NULL COMMENT 'when it was dropped; null: it stands',
    remind_at   DATETIME(3) NULL COMMENT 'when those who ask are told that the answer is overdue, then those above; null: they were, or need not be',
    PRIMARY KEY (id),
    CONSTRAINT fk_party_inquiry_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_party_inquiry_person FOREIGN KEY (taken_by) REFERENCES person (id),
    CONSTRAINT fk_party_inquiry_answered FOREIGN KEY (answered_by) REFERENCES person (id),
    CONSTRAINT ck_party_inquiry_sent CHECK (sent_count > 0)
) ${table};
CREATE INDEX ix_party_inquiry_request ON party_inquiry (request_id, taken_at, id);
CREATE INDEX ix_party_inquiry_remind ON party_inquiry (remind_at, id);
