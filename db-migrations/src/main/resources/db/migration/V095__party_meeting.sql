-- meetings of units of the Party, whom they concern, and the totals of their votes: no ballot has a row, and nothing leads from one to a person
CREATE TABLE party_meeting (
    id             ${id}        NOT NULL,
    kind           VARCHAR(20)  NOT NULL COMMENT 'BRANCH_MEETING, BRANCH_COMMITTEE, GENERAL_BRANCH, PARTY_COMMITTEE',
    unit_id        ${id}        NOT NULL,
    starts_at      DATETIME(3)  NOT NULL,
    place          VARCHAR(200) NOT NULL,
    chair_id       ${id}        NOT NULL,
    recorder_id    ${id}        NOT NULL,
    state          VARCHAR(12)  NOT NULL COMMENT 'PLANNED, CANCELLED, NOT_HELD, CONFIRMED',
    edition        INT          NOT NULL COMMENT 'counts changes of day, time or place; each is told',
    teller_one_id  ${id}        NULL,
    teller_two_id  ${id}        NULL,
    late_reason    VARCHAR(500) NULL COMMENT 'why it is recorded on a later day',
    ended_reason   VARCHAR(500) NULL COMMENT 'why it was cancelled or not held',
    planned_by     ${id}        NOT NULL,
    planned_at     DATETIME(3)  NOT NULL,
    chair_at       DATETIME(3)  NULL COMMENT 'when the chair confirmed the record as it stands',
    recorder_at    DATETIME(3)  NULL COMMENT 'when the recorder did',
    ended_at       DATETIME(3)  NULL COMMENT 'when it left PLANNED',
    PRIMARY KEY (id),
    CONSTRAINT fk_party_meeting_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_party_meeting_chair FOREIGN KEY (chair_id) REFERENCES person (id),
    CONSTRAINT fk_party_meeting_recorder FOREIGN KEY (recorder_id) REFERENCES person (id),
    CONSTRAINT fk_party_meeting_one FOREIGN KEY (teller_one_id) REFERENCES person (id),
    CONSTRAINT fk_party_meeting_two FOREIGN KEY (teller_two_id) REFERENCES person (id),
    CONSTRAINT fk_party_meeting_planner FOREIGN KEY (planned_by) REFERENCES person (id),
    CONSTRAINT ck_party_meeting_hands CHECK (chair_id <> recorder_id),
    CONSTRAINT ck_party_meeting_tellers CHECK (teller_one_id <> teller_two_id)
) ${table};
CREATE INDEX ix_party_meeting_unit ON party_meeting (unit_id, starts_at, id);

-- whoever belongs to it, as it was when it was planned
CREATE TABLE party_meeting_person (
    meeting_id ${id}        NOT NULL,
    person_id  ${id}        NOT NULL,
    pos        INT          NOT NULL,
    name       VARCHAR(100) NOT NULL,
    counted    TINYINT      NOT NULL COMMENT '1: should attend with a right to vote; 0: listed apart',
    why        ${blob}      NULL COMMENT 'code of why not, sealed: it may tell of a punishment',
    present    TINYINT      NOT NULL,
    written    TINYINT      NOT NULL COMMENT '1: handed in an opinion in writing before; what it said is nowhere',
    PRIMARY KEY (meeting_id, person_id),
    CONSTRAINT fk_party_meeting_person_meeting FOREIGN KEY (meeting_id) REFERENCES party_meeting (id),
    CONSTRAINT fk_party_meeting_person_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_party_meeting_person_written CHECK (present = 0 OR written = 0)
) ${table};
CREATE INDEX ix_party_meeting_person ON party_meeting_person (person_id, meeting_id);

-- one candidate of a meeting, with one vote
CREATE TABLE party_meeting_item (
    id         ${id}        NOT NULL,
    meeting_id ${id}        NOT NULL,
    pos        INT          NOT NULL,
    request_id ${id}        NOT NULL,
    pack       VARCHAR(20)  NOT NULL COMMENT 'rules of the case',
    step       VARCHAR(4)   NOT NULL COMMENT 'code of a step of the rules',
    task       VARCHAR(64)  NOT NULL COMMENT 'step of the model at which the case waits',
    definition_id VARCHAR(64) NOT NULL COMMENT 'model whose words it is told in',
    name       VARCHAR(100) NOT NULL,
    yes_count  INT          NULL COMMENT 'totals; null: not counted yet',
    no_count   INT          NULL,
    abstain    INT          NULL,
    invalid    INT          NULL,
    said       ${blob}      NULL COMMENT 'what else the form of the step asks, as JSON, sealed',
    passed     TINYINT      NULL COMMENT '1: passed; null: not confirmed yet',
    slot_id    ${id}        NULL COMMENT 'task that the result is written to',
    outcome    VARCHAR(40)  NULL COMMENT 'DONE, WAITS, or the code of why it could not be written',
    done_at    DATETIME(3)  NULL COMMENT 'when nothing was left to do for it',
    open_mark  TINYINT      NULL COMMENT '1 while the meeting is to decide it',
    PRIMARY KEY (id),
    CONSTRAINT uq_party_meeting_item UNIQUE (meeting_id, request_id),
    CONSTRAINT uq_party_meeting_item_open UNIQUE (request_id, open_mark),
    CONSTRAINT fk_party_meeting_item_meeting FOREIGN KEY (meeting_id) REFERENCES party_meeting (id),
    CONSTRAINT fk_party_meeting_item_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT ck_party_meeting_item_totals CHECK (yes_count >= 0 AND no_count >= 0 AND abstain >= 0 AND invalid >= 0)
) ${table};
