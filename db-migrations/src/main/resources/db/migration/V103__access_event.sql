-- who went through which door and when, as access control sends it: no picture and no template; deleted after access.days
CREATE TABLE access_event (
    person_id   ${id}       NOT NULL,
    passed_at   DATETIME(3) NOT NULL COMMENT 'Asia/Shanghai wall time, by the clock of the door',
    door        VARCHAR(64) NOT NULL COMMENT 'as access control names it',
    direction   VARCHAR(3)  NOT NULL,
    received_at DATETIME(3) NOT NULL,
    PRIMARY KEY (person_id, passed_at, door, direction),
    CONSTRAINT fk_access_event_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_access_event_direction CHECK (direction IN ('IN', 'OUT'))
) ${table};
CREATE INDEX ix_access_event_passed ON access_event (passed_at);
