-- from when to when a student is excused, for attendance, night checks and visits; why is the business of the request
CREATE TABLE excuse_interval (
    id         ${id}       NOT NULL,
    student_id ${id}       NOT NULL,
    from_at    DATETIME(3) NOT NULL,
    to_at      DATETIME(3) NOT NULL COMMENT 'the first moment that is not excused',
    kind       VARCHAR(64) NOT NULL COMMENT 'key of the family that gave it',
    request_id ${id}       NOT NULL,
    made_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_excuse_interval_request UNIQUE (request_id),
    CONSTRAINT fk_excuse_interval_student FOREIGN KEY (student_id) REFERENCES person (id),
    CONSTRAINT fk_excuse_interval_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT ck_excuse_interval CHECK (from_at < to_at)
) ${table};
CREATE INDEX ix_excuse_interval_student ON excuse_interval (student_id, to_at);
CREATE INDEX ix_excuse_interval_to ON excuse_interval (to_at, from_at);

-- a leave as it stands now: what was asked, moved by extensions
CREATE TABLE leave_period (
    request_id ${id}       NOT NULL,
    student_id ${id}       NOT NULL,
    extends_id ${id}       NULL COMMENT 'the leave that this request asks to extend',
    type       VARCHAR(20) NOT NULL,
    start_at   DATETIME(3) NOT NULL,
    end_at     DATETIME(3) NOT NULL,
    state      VARCHAR(12) NOT NULL,
    back_at    DATETIME(3) NULL COMMENT 'when the return was registered',
    PRIMARY KEY (request_id),
    CONSTRAINT fk_leave_period_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_leave_period_student FOREIGN KEY (student_id) REFERENCES person (id),
    CONSTRAINT ck_leave_period_state CHECK (state IN ('ASKED', 'GRANTED', 'OVER', 'VOID')),
    CONSTRAINT ck_leave_period CHECK (start_at < end_at)
) ${table};
CREATE INDEX ix_leave_period_student ON leave_period (student_id, end_at);
CREATE INDEX ix_leave_period_extends ON leave_period (extends_id, state);

INSERT INTO reason_code (service, code, sort_no, name, name_en) VALUES
    ('leave', 'REASON_INSUFFICIENT', 1, '理由不充分', 'Reason not sufficient'),
    ('leave', 'PROOF_MISSING', 2, '缺少证明', 'Proof missing'),
    ('leave', 'EXAM_CLASH', 3, '与考试冲突', 'Clashes with an exam'),
    ('leave', 'PARENT_NOT_CONFIRMED', 4, '家长没有确认', 'Parents have not confirmed'),
    ('leave', 'OTHER', 5, '其他', 'Other');

-- students to whom their counselors pay special attention (重点关注); that it is so is never shown, why it is so is not here
CREATE TABLE attention_mark (
    id        ${id} NOT NULL,
    person_id ${id} NOT NULL,
    from_date DATE  NOT NULL,
    to_date   DATE  NOT NULL DEFAULT '9999-12-31' COMMENT 'last day, included',
    PRIMARY KEY (id),
    CONSTRAINT uq_attention_mark UNIQUE (person_id, from_date),
    CONSTRAINT fk_attention_mark_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table};
