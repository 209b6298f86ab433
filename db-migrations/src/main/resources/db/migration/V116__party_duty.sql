-- what comes again and again in cases of joining the Party: assessments and reports of thoughts, each with the day by which it is due
CREATE TABLE party_duty (
    id           ${id}        NOT NULL,
    request_id   ${id}        NOT NULL,
    branch_id    ${id}        NOT NULL COMMENT 'branch of the applicant when it was looked at last',
    step         VARCHAR(4)   NOT NULL COMMENT 'code of the step of the rules that asks for it',
    kind         VARCHAR(10)  NOT NULL COMMENT 'ASSESSMENT, REPORT',
    n            INT          NOT NULL COMMENT 'number of the period since the anchor, from 1',
    anchor       DATE         NOT NULL COMMENT 'day that the periods are counted from',
    span         VARCHAR(20)  NOT NULL COMMENT 'length of one, e.g. 6 MONTHS',
    due          DATE         NOT NULL COMMENT 'the anchor and n periods, clamped to the end of the month',
    earliest     DATE         NULL COMMENT 'not before that day, by the rule that keeps them apart; null: none keeps them',
    state        VARCHAR(9)   NOT NULL COMMENT 'OPEN, DONE, CONFIRMED, ENDED',
    open_mark    TINYINT      NULL COMMENT '1 while it is open',
    done_on      DATE         NULL COMMENT 'when it happened',
    recorded_at  DATETIME(3)  NULL,
    recorded_by  ${id}        NULL,
    late_days    INT          NULL COMMENT 'days from done_on to the day on which it was recorded',
    act_id       ${id}        NULL COMMENT 'the act of the case that it is; null: it is none, or not done',
    said         ${blob}      NULL COMMENT 'what was written, sealed; null: nothing here, or its retention is over',
    files        VARCHAR(200) NULL COMMENT 'ids of files that came with it, with commas',
    remark       ${blob}      NULL COMMENT 'what the branch wrote when it confirmed it, or gave it back, sealed',
    confirmed_by ${id}        NULL,
    confirmed_at DATETIME(3)  NULL,
    rung         INT          NOT NULL COMMENT 'who is told next: 1 and 2 whoever has to do it, 3 the branch, 4 those above it',
    remind_at    DATETIME(3)  NULL COMMENT 'when they are told; null: nobody is',
    PRIMARY KEY (id),
    CONSTRAINT uq_party_duty_open UNIQUE (request_id, step, kind, open_mark),
    CONSTRAINT fk_party_duty_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_party_duty_branch FOREIGN KEY (branch_id) REFERENCES unit (id),
    CONSTRAINT fk_party_duty_recorded FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT fk_party_duty_confirmed FOREIGN KEY (confirmed_by) REFERENCES person (id),
    CONSTRAINT ck_party_duty_state CHECK (state IN ('OPEN', 'DONE', 'CONFIRMED', 'ENDED')),
    CONSTRAINT ck_party_duty_open CHECK ((state = 'OPEN') = (open_mark IS NOT NULL)),
    CONSTRAINT ck_party_duty_done CHECK (state NOT IN ('DONE', 'CONFIRMED') OR (done_on IS NOT NULL AND recorded_by IS NOT NULL)),
    CONSTRAINT ck_party_duty_number CHECK (n > 0)
) ${table};
CREATE INDEX ix_party_duty_branch ON party_duty (branch_id, state, due, id);
CREATE INDEX ix_party_duty_remind ON party_duty (remind_at, id);

-- who has to do what is open; nobody here: whoever leads the branch
CREATE TABLE party_duty_holder (
    duty_id   ${id} NOT NULL,
    person_id ${id} NOT NULL,
    PRIMARY KEY (duty_id, person_id),
    CONSTRAINT fk_party_duty_holder_duty FOREIGN KEY (duty_id) REFERENCES party_duty (id),
    CONSTRAINT fk_party_duty_holder_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table};
CREATE INDEX ix_party_duty_holder_person ON party_duty_holder (person_id, duty_id);
