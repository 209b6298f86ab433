CREATE TABLE round (
    id            ${id}        NOT NULL,
    request_id    ${id}        NOT NULL,
    engine_task   VARCHAR(64)  NOT NULL COMMENT 'task of the engine; one round a task',
    definition_id VARCHAR(64)  NOT NULL,
    step          VARCHAR(64)  NOT NULL,
    kind          VARCHAR(10)  NOT NULL,
    mode          VARCHAR(20)  NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    rule          VARCHAR(200) NOT NULL COMMENT 'the assignment rule as the model words it',
    why           VARCHAR(2000) NOT NULL COMMENT 'JSON: text key and facts that explain who was asked',
    rank_no       INT          NOT NULL DEFAULT 1 COMMENT '0 urgent, 1 normal',
    opened_at     DATETIME(3)  NOT NULL,
    due_at        DATETIME(3)  NULL,
    paused_at     DATETIME(3)  NULL,
    request_turn  INT          NOT NULL DEFAULT 1 COMMENT 'submission of the request for which it was opened',
    paused_minutes BIGINT      NOT NULL DEFAULT 0 COMMENT 'clock time that the applicant had it',
    closed_at     DATETIME(3)  NULL,
    outcome       VARCHAR(10)  NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_round_task UNIQUE (engine_task),
    CONSTRAINT fk_round_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT ck_round_kind CHECK (kind IN ('approval', 'work')),
    CONSTRAINT ck_round_state CHECK (state IN ('OPEN', 'PAUSED', 'SETTLED', 'CANCELLED')),
    CONSTRAINT ck_round_outcome CHECK (outcome IN ('APPROVED', 'REJECTED', 'SUBMITTED'))
) ${table};
CREATE INDEX ix_round_request ON round (request_id, id);
CREATE INDEX ix_round_state ON round (state, due_at);

CREATE TABLE slot (
    id            ${id}       NOT NULL COMMENT 'the taskId of the API',
    round_id      ${id}       NOT NULL,
    request_id    ${id}       NOT NULL,
    position      INT         NOT NULL,
    purpose       VARCHAR(10) NOT NULL COMMENT 'DECIDE: approve, reject, return; WORK: done; RESUBMIT: the applicant''s after a return; CONSULT: a delegate''s answer',
    place         VARCHAR(8)  NOT NULL DEFAULT 'RULE' COMMENT 'RULE: by the model; BEFORE, AFTER, BESIDE: added to the slot of origin; DELEGATE: answers it',
    origin_id     ${id}       NULL,
    added_by      VARCHAR(100) NULL COMMENT 'name of the person who added it',
    capacity      VARCHAR(120) NULL COMMENT 'role by which the model found the person',
    state         VARCHAR(10) NOT NULL,
    turn          INT         NOT NULL DEFAULT 1,
    claimed_by    ${id}       NULL,
    claimed_to    DATETIME(3) NULL,
    filled_by     ${id}       NULL,
    filled_at     DATETIME(3) NULL,
    opened_at     DATETIME(3) NOT NULL COMMENT 'when the person was asked, or put into the order of those who will be',
    verdict       VARCHAR(10) NULL COMMENT 'action of the decision of this turn',
    PRIMARY KEY (id),
    CONSTRAINT fk_slot_round FOREIGN KEY (round_id) REFERENCES round (id),
    CONSTRAINT ck_slot_purpose CHECK (purpose IN ('DECIDE', 'WORK', 'RESUBMIT', 'CONSULT')),
    CONSTRAINT ck_slot_place CHECK (place IN ('RULE', 'BEFORE', 'AFTER', 'BESIDE', 'DELEGATE')),
    CONSTRAINT ck_slot_state CHECK (state IN ('OPEN', 'WAITING', 'HIDDEN', 'FILLED', 'CANCELLED'))
) ${table};
CREATE INDEX ix_slot_round ON slot (round_id, position);
CREATE INDEX ix_slot_request ON slot (request_id);
CREATE INDEX ix_slot_state ON slot (state, request_id);

-- who may fill a slot: person:<id> or ROLE@scopeType:scopeId, read live
CREATE TABLE slot_principal (
    slot_id   ${id}        NOT NULL,
    principal VARCHAR(120) NOT NULL,
    added_by  VARCHAR(20)  NOT NULL DEFAULT 'RULE' COMMENT 'RULE, LADDER, EMPTY, REROUTED or TRANSFER',
    PRIMARY KEY (slot_id, principal),
    CONSTRAINT fk_slot_principal_slot FOREIGN KEY (slot_id) REFERENCES slot (id)
) ${table};
CREATE INDEX ix_slot_principal ON slot_principal (principal, slot_id);

CREATE TABLE decision (
    id          ${id}         NOT NULL,
    slot_id     ${id}         NOT NULL,
    turn        INT           NOT NULL,
    request_id  ${id}         NOT NULL,
    round_id    ${id}         NOT NULL,
    step        VARCHAR(64)   NOT NULL,
    action      VARCHAR(10)   NOT NULL,
    actor_id    ${id}         NOT NULL,
    actor_name  VARCHAR(100)  NOT NULL,
    capacity    VARCHAR(120)  NOT NULL COMMENT 'principal through which the actor acted',
    opinion     VARCHAR(2000) NULL,
    reason_code VARCHAR(40)   NULL,
    at          DATETIME(3)   NOT NULL,
    undone_at   DATETIME(3)   NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_decision UNIQUE (slot_id, turn),
    CONSTRAINT fk_decision_slot FOREIGN KEY (slot_id) REFERENCES slot (id),
    CONSTRAINT ck_decision_action CHECK (action IN ('APPROVE', 'REJECT', 'RETURN', 'SUBMIT'))
) ${table};
CREATE INDEX ix_decision_actor ON decision (actor_id, id);
CREATE INDEX ix_decision_request ON decision (request_id, id);

-- files handed in with an opinion
CREATE TABLE decision_file (
    decision_id   ${id} NOT NULL,
    attachment_id ${id} NOT NULL,
    request_id    ${id} NOT NULL,
    PRIMARY KEY (decision_id, attachment_id),
    CONSTRAINT fk_decision_file_decision FOREIGN KEY (decision_id) REFERENCES decision (id)
) ${table};
CREATE INDEX ix_decision_file_request ON decision_file (request_id);
CREATE INDEX ix_decision_file_attachment ON decision_file (attachment_id);

-- sentences that a person uses again and again
CREATE TABLE phrase (
    id        ${id}        NOT NULL,
    person_id ${id}        NOT NULL,
    words     VARCHAR(200) NOT NULL,
    PRIMARY KEY (id)
) ${table};
CREATE INDEX ix_phrase_person ON phrase (person_id, id);

CREATE TABLE reason_code (
    service VARCHAR(64)  NOT NULL COMMENT 'key of the family; *: of those that have none of their own',
    code    VARCHAR(40)  NOT NULL,
    sort_no INT          NOT NULL,
    name    VARCHAR(100) NOT NULL,
    name_en VARCHAR(100) NOT NULL,
    PRIMARY KEY (service, code)
) ${table};
INSERT INTO reason_code (service, code, sort_no, name, name_en) VALUES
    ('*', 'DOC_MISSING', 1, '缺少材料', 'Document missing'),
    ('*', 'DOC_ERROR', 2, '材料有误', 'Document wrong'),
    ('*', 'REASON_INSUFFICIENT', 3, '理由不充分', 'Reason not sufficient'),
    ('*', 'NOT_ELIGIBLE', 4, '不符合条件', 'Not eligible'),
    ('*', 'OTHER', 5, '其他', 'Other'),
    ('room-change', 'DOC_MISSING', 1, '缺少材料', 'Document missing'),
    ('room-change', 'DOC_ERROR', 2, '材料有误', 'Document wrong'),
    ('room-change', 'REASON_INSUFFICIENT', 3, '理由不充分', 'Reason not sufficient'),
    ('room-change', 'NOT_ELIGIBLE', 4, '不符合条件', 'Not eligible'),
    ('room-change', 'NO_BED', 5, '没有合适床位', 'No suitable bed'),
    ('room-change', 'OTHER', 6, '其他', 'Other');

-- the next rung of a ladder or wait; one row for each open rung
CREATE TABLE rung (
    id           ${id}        NOT NULL,
    round_id     ${id}        NOT NULL,
    request_id   ${id}        NOT NULL,
    wait         VARCHAR(12)  NOT NULL COMMENT 'LADDER, IF_RETURNED or IF_SILENT',
    rung_no      INT          NOT NULL COMMENT 'place in the ladder, from 0',
    repeats      INT          NOT NULL DEFAULT 0 COMMENT 'reminders of this rung already sent',
    due_at       DATETIME(3)  NOT NULL,
    locked_until DATETIME(3)  NULL,
    locked_by    VARCHAR(64)  NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_rung UNIQUE (round_id, wait),
    CONSTRAINT fk_rung_round FOREIGN KEY (round_id) REFERENCES round (id),
    CONSTRAINT ck_rung_wait CHECK (wait IN ('LADDER', 'IF_RETURNED', 'IF_SILENT'))
) ${table};
CREATE INDEX ix_rung_due ON rung (due_at, id);
