-- notices by which people are made public (公示) before they are listed; one may name several
CREATE TABLE party_publicity (
    id           ${id}        NOT NULL,
    unit_id      ${id}        NOT NULL,
    step         VARCHAR(4)   NOT NULL COMMENT 'code of a step of the rules, e.g. 08b',
    place        VARCHAR(200) NOT NULL COMMENT 'where else it hangs',
    contact      VARCHAR(200) NOT NULL COMMENT 'to whom objections can be told otherwise',
    first_day    DATE         NOT NULL,
    last_day     DATE         NOT NULL COMMENT 'as it was hung; never earlier than the rules say with the calendar of today',
    edition      INT          NOT NULL COMMENT 'counts restarts: the days of each run anew',
    state        VARCHAR(12)  NOT NULL COMMENT 'HANGS, ENDED, STOPPED',
    late_reason  VARCHAR(500) NULL COMMENT 'why its first day lies before the day on which it was recorded',
    hung_by      ${id}        NOT NULL,
    hung_at      DATETIME(3)  NOT NULL,
    ended_reason VARCHAR(500) NULL COMMENT 'why it was taken down',
    ended_at     DATETIME(3)  NULL,
    tell_at      DATETIME(3)  NULL COMMENT 'when those who lead it are told that its time is over; null: they were, or need not be',
    PRIMARY KEY (id),
    CONSTRAINT fk_party_publicity_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_party_publicity_person FOREIGN KEY (hung_by) REFERENCES person (id),
    CONSTRAINT ck_party_publicity_days CHECK (last_day >= first_day)
) ${table};
CREATE INDEX ix_party_publicity_unit ON party_publicity (unit_id, hung_at, id);
CREATE INDEX ix_party_publicity_state ON party_publicity (state, first_day, id);
CREATE INDEX ix_party_publicity_hung ON party_publicity (hung_at, id);
CREATE INDEX ix_party_publicity_tell ON party_publicity (tell_at, id);

-- what hung before a restart
CREATE TABLE party_publicity_past (
    publicity_id ${id}        NOT NULL,
    edition      INT          NOT NULL,
    first_day    DATE         NOT NULL,
    last_day     DATE         NOT NULL,
    place        VARCHAR(200) NOT NULL,
    contact      VARCHAR(200) NOT NULL,
    reason       VARCHAR(500) NOT NULL COMMENT 'why it had to begin anew',
    ended_by     ${id}        NOT NULL,
    ended_at     DATETIME(3)  NOT NULL,
    PRIMARY KEY (publicity_id, edition),
    CONSTRAINT fk_party_publicity_past FOREIGN KEY (publicity_id) REFERENCES party_publicity (id),
    CONSTRAINT fk_party_publicity_past_person FOREIGN KEY (ended_by) REFERENCES person (id)
) ${table};

-- whom a notice names, as it says so
CREATE TABLE party_publicity_subject (
    id           ${id}        NOT NULL,
    publicity_id ${id}        NOT NULL,
    pos          INT          NOT NULL,
    request_id   ${id}        NOT NULL,
    round_id     ${id}        NOT NULL COMMENT 'at which the case waited; it waits for the notice as long as that is open',
    pack         VARCHAR(20)  NOT NULL COMMENT 'rules of the case',
    name         VARCHAR(100) NOT NULL,
    class_name   VARCHAR(100) NULL,
    applied_on   DATE         NULL,
    activist_on  DATE         NULL,
    slot_id      ${id}        NULL COMMENT 'task that the result is written to',
    outcome      VARCHAR(40)  NULL COMMENT 'DONE, RETURNED, REJECTED, MOVED, or the code of why it could not be written',
    done_at      DATETIME(3)  NULL COMMENT 'when nothing was left to do',
    open_mark    TINYINT      NULL COMMENT '1 while the notice decides it',
    PRIMARY KEY (id),
    CONSTRAINT uq_party_publicity_subject UNIQUE (publicity_id, request_id),
    CONSTRAINT uq_party_publicity_subject_open UNIQUE (request_id, open_mark),
    CONSTRAINT fk_party_publicity_subject FOREIGN KEY (publicity_id) REFERENCES party_publicity (id),
    CONSTRAINT fk_party_publicity_subject_request FOREIGN KEY (request_id) REFERENCES request (id)
) ${table};

-- what was said against somebody whom a notice names; who said it is nobody's business but theirs who are told
CREATE TABLE party_objection (
    id          ${id}       NOT NULL,
    subject_id  ${id}       NOT NULL,
    received_on DATE        NOT NULL,
    taken_at    DATETIME(3) NOT NULL,
    channel     VARCHAR(8)  NOT NULL COMMENT 'HERE, VISIT, PHONE, LETTER',
    author_id   ${id}       NULL COMMENT 'alias of whoever handed it in here; null: somebody wrote it down for them',
    author_key  CHAR(64)    NULL COMMENT 'keyed hash of subject and author: nobody hands in two',
    author      ${blob}     NULL COMMENT 'who signed it, sealed; null: nobody did',
    words       ${blob}     NULL COMMENT 'sealed; null: deleted when the retention of the case was over',
    taken_by    ${id}       NULL COMMENT 'who wrote it down; null: with author_id',
    verifier_id ${id}       NULL,
    due         DATE        NOT NULL COMMENT 'by when it is to be verified, whoever is named',
    outcome     VARCHAR(12) NULL COMMENT 'UPHELD, UNFOUNDED; null: not verified yet',
    finding     ${blob}     NULL COMMENT 'sealed',
    verified_at DATETIME(3) NULL,
    remind_at   DATETIME(3) NULL COMMENT 'when verifier and leaders are told that it is overdue; null: they were, or need not be',
    PRIMARY KEY (id),
    CONSTRAINT uq_party_objection UNIQUE (subject_id, author_key),
    CONSTRAINT fk_party_objection_subject FOREIGN KEY (subject_id) REFERENCES party_publicity_subject (id),
    CONSTRAINT fk_party_objection_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT fk_party_objection_taker FOREIGN KEY (taken_by) REFERENCES person (id),
    CONSTRAINT fk_party_objection_verifier FOREIGN KEY (verifier_id) REFERENCES person (id)
) ${table};
CREATE INDEX ix_party_objection_subject ON party_objection (subject_id, taken_at, id);
CREATE INDEX ix_party_objection_verifier ON party_objection (verifier_id, subject_id);
CREATE INDEX ix_party_objection_remind ON party_objection (remind_at, id);
