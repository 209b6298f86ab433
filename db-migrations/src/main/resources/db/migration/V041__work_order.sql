-- orders as crews, boards and later reporters of the same place look for them; what was written is the business of the request
CREATE TABLE work_order (
    request_id  ${id}       NOT NULL,
    place       VARCHAR(64) NOT NULL COMMENT 'code of a building, room or shared point',
    building    VARCHAR(32) NOT NULL,
    category    VARCHAR(20) NOT NULL,
    queue       VARCHAR(20) NOT NULL COMMENT 'crew that has it',
    level       INT         NOT NULL COMMENT '0 at first; one more each time it was still broken',
    worker      VARCHAR(100) NULL COMMENT 'name of who has accepted it',
    finish_by   DATETIME(3) NOT NULL,
    reported_at DATETIME(3) NOT NULL,
    reopens_id  ${id}       NULL COMMENT 'order that was repaired and broke again',
    open_mark   TINYINT     NULL COMMENT '1 while the request is open',
    PRIMARY KEY (request_id),
    CONSTRAINT fk_work_order_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_work_order_reopens FOREIGN KEY (reopens_id) REFERENCES request (id)
) ${table};
CREATE INDEX ix_work_order_place ON work_order (place, category, reported_at);
CREATE INDEX ix_work_order_open ON work_order (open_mark, finish_by, request_id);

-- a reason may be one of a single step: a worker refuses for other reasons than a dispatcher
ALTER TABLE reason_code ADD COLUMN step VARCHAR(64) NULL COMMENT 'offered at this step only; null: at every step';
INSERT INTO reason_code (service, code, sort_no, name, name_en, step) VALUES
    ('repair', 'NOT_OURS', 1, '不归维修管', 'Not a matter of repairs', 'Task_Dispatch'),
    ('repair', 'NOT_A_FAULT', 2, '没有故障', 'No fault', 'Task_Dispatch'),
    ('repair', 'REPORTED_ALREADY', 3, '已有人报修', 'Reported already', 'Task_Dispatch'),
    ('repair', 'BUSY', 4, '手上有急修', 'Busy with an urgent order', 'Task_Accept'),
    ('repair', 'WRONG_CREW', 5, '不是本班组的活', 'Another crew''s work', 'Task_Accept'),
    ('repair', 'PARTS_MISSING', 6, '缺配件', 'Parts missing', 'Task_Accept'),
    ('repair', 'QUOTE_TOO_HIGH', 7, '报价太高', 'Quote too high', 'Task_Quote'),
    ('repair', 'NOT_MY_DAMAGE', 8, '不是我损坏的', 'Not damaged by me', 'Task_Quote'),
    ('repair', 'REPAIRABLE', 9, '还能修', 'Can be repaired', 'Task_CannotReview'),
    ('repair', 'STILL_BROKEN', 10, '还没修好', 'Still broken', 'Task_Confirm'),
    ('repair', 'NOBODY_CAME', 11, '没有人来', 'Nobody came', 'Task_Confirm'),
    ('repair', 'OTHER', 12, '其他', 'Other', NULL);
