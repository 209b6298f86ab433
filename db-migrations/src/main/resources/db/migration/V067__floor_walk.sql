-- walks of floors, one for each floor head and week
CREATE TABLE floor_walk_week (
    week_of  DATE        NOT NULL COMMENT 'a Monday',
    begun_at DATETIME(3) NOT NULL,
    PRIMARY KEY (week_of)
) ${table};

CREATE TABLE floor_walk (
    id         ${id}       NOT NULL,
    floor      VARCHAR(64) NOT NULL COMMENT 'code of the floor, b01-2',
    head_id    ${id}       NOT NULL,
    week_of    DATE        NOT NULL COMMENT 'a Monday',
    open_at    DATETIME(3) NULL COMMENT 'when its request is opened; null: it is',
    request_id ${id}       NULL COMMENT 'null: not opened yet',
    PRIMARY KEY (id),
    CONSTRAINT uq_floor_walk_week UNIQUE (floor, head_id, week_of),
    CONSTRAINT fk_floor_walk_week FOREIGN KEY (week_of) REFERENCES floor_walk_week (week_of),
    CONSTRAINT fk_floor_walk_head FOREIGN KEY (head_id) REFERENCES person (id),
    CONSTRAINT fk_floor_walk_request FOREIGN KEY (request_id) REFERENCES request (id)
) ${table};
CREATE INDEX ix_floor_walk_open ON floor_walk (open_at, id);
