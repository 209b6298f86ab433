-- what was done in cases of joining the Party, and when it happened, beside when it was recorded
CREATE TABLE party_act (
    id          ${id}       NOT NULL,
    request_id  ${id}       NOT NULL,
    step        VARCHAR(4)  NOT NULL COMMENT 'code of a step of the rules, e.g. 08b',
    act_date    DATE        NOT NULL COMMENT 'when it happened',
    recorded_at DATETIME(3) NOT NULL,
    recorded_by ${id}       NOT NULL,
    late_days   INT         NOT NULL COMMENT 'days from act_date to the day on which it was recorded; 0: on the day',
    months      INT         NULL COMMENT 'by which it moved the end of the probation; null: not at all',
    void_at     DATETIME(3) NULL COMMENT 'when the decision was taken back; null: it stands',
    PRIMARY KEY (id),
    CONSTRAINT fk_party_act_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_party_act_person FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT ck_party_act_late CHECK (late_days >= 0)
) ${table};
CREATE INDEX ix_party_act_request ON party_act (request_id, recorded_at, id);

INSERT INTO reason_code (service, code, sort_no, name, name_en) VALUES
    ('party-membership', 'DOC_MISSING', 1, '材料不全', 'Papers missing'),
    ('party-membership', 'DOC_ERROR', 2, '材料有误', 'Papers wrong'),
    ('party-membership', 'OPINION_NEG', 3, '党员、群众意见不同意', 'Opinions against it'),
    ('party-membership', 'OBJECTION_UPHELD', 4, '公示反映的问题属实', 'An objection was upheld'),
    ('party-membership', 'POLREV_FAIL', 5, '政治审查不合格', 'Political review not passed'),
    ('party-membership', 'VOTE_FAIL', 6, '支部大会表决没有通过', 'Not passed by the meeting'),
    ('party-membership', 'DISCIPLINE', 7, '受过处分或正在审查', 'Disciplinary record or inquiry'),
    ('party-membership', 'NOT_QUALIFIED', 8, '不符合党员条件', 'Conditions not met'),
    ('party-membership', 'QUOTA_NONE', 9, '没有发展计划名额', 'No place in the plan'),
    ('party-membership', 'OTHER', 10, '其他', 'Other');
