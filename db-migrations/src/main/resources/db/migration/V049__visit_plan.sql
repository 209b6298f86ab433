-- who has to visit how many rooms in a week, and which ones the tables put first
CREATE TABLE visit_week (
    week_of  DATE        NOT NULL COMMENT 'a Monday',
    begun_at DATETIME(3) NOT NULL,
    PRIMARY KEY (week_of)
) ${table};

CREATE TABLE visit_plan (
    id         ${id}       NOT NULL,
    visitor_id ${id}       NOT NULL,
    week_of    DATE        NOT NULL COMMENT 'a Monday',
    role       VARCHAR(40) NOT NULL COMMENT 'for which the quota table asks for it',
    quota      INT         NOT NULL COMMENT 'rooms in the week',
    stage      VARCHAR(10) NOT NULL COMMENT 'what is done with it next',
    next_at    DATETIME(3) NULL COMMENT 'when; null: nothing is',
    kept       TINYINT     NULL COMMENT '1: the quota was met; null: the week is not over',
    PRIMARY KEY (id),
    CONSTRAINT uq_visit_plan_week UNIQUE (visitor_id, week_of),
    CONSTRAINT fk_visit_plan_week FOREIGN KEY (week_of) REFERENCES visit_week (week_of),
    CONSTRAINT fk_visit_plan_visitor FOREIGN KEY (visitor_id) REFERENCES person (id),
    CONSTRAINT ck_visit_plan_stage CHECK (stage IN ('PLAN', 'THURSDAY', 'FRIDAY', 'SUNDAY', 'DONE')),
    CONSTRAINT ck_visit_plan_done CHECK ((stage = 'DONE') = (next_at IS NULL))
) ${table};
CREATE INDEX ix_visit_plan_next ON visit_plan (next_at, id);

CREATE TABLE visit_plan_room (
    plan_id     ${id}       NOT NULL,
    room        VARCHAR(64) NOT NULL COMMENT 'code of the room',
    score       INT         NOT NULL COMMENT 'sum of the rows of the priority table that fitted',
    last_visit  DATE        NULL COMMENT 'as it was when the plan was made, like what follows',
    watched     TINYINT     NOT NULL COMMENT '1: the last visit left it to be watched',
    mood        INT         NULL COMMENT 'of the last visit',
    new_in_room TINYINT     NOT NULL COMMENT '1: somebody moved in lately',
    open_items  INT         NOT NULL COMMENT 'what former visits found and nobody has settled',
    PRIMARY KEY (plan_id, room),
    CONSTRAINT fk_visit_plan_room_plan FOREIGN KEY (plan_id) REFERENCES visit_plan (id)
) ${table};
