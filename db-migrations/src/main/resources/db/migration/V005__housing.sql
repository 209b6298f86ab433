CREATE TABLE campus (
    id   ${id}        NOT NULL,
    code VARCHAR(32)  NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_en VARCHAR(100) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_campus_code UNIQUE (code)
) ${table};

CREATE TABLE building (
    id        ${id}        NOT NULL,
    code      VARCHAR(32)  NOT NULL,
    campus_id ${id}        NOT NULL,
    name      VARCHAR(100) NOT NULL,
    name_en   VARCHAR(100) NOT NULL,
    gender    CHAR(1)      NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_building_code UNIQUE (code),
    CONSTRAINT fk_building_campus FOREIGN KEY (campus_id) REFERENCES campus (id),
    CONSTRAINT ck_building_gender CHECK (gender IN ('M', 'F'))
) ${table};

CREATE TABLE room (
    id          ${id}       NOT NULL,
    code        VARCHAR(32) NOT NULL COMMENT 'b01-203',
    building_id ${id}       NOT NULL,
    floor       INT         NOT NULL,
    number      VARCHAR(16) NOT NULL,
    fee         INT         NOT NULL COMMENT 'yuan a bed and school year',
    PRIMARY KEY (id),
    CONSTRAINT uq_room_code UNIQUE (code),
    CONSTRAINT fk_room_building FOREIGN KEY (building_id) REFERENCES building (id)
) ${table};
CREATE INDEX ix_room_building ON room (building_id, floor, number);

CREATE TABLE bed (
    id      ${id}       NOT NULL,
    code    VARCHAR(32) NOT NULL COMMENT 'b01-203-2',
    room_id ${id}       NOT NULL,
    place   INT         NOT NULL COMMENT '1 is shown as A',
    state   VARCHAR(8)  NOT NULL DEFAULT 'OPEN',
    PRIMARY KEY (id),
    CONSTRAINT uq_bed_code UNIQUE (code),
    CONSTRAINT fk_bed_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT ck_bed_state CHECK (state IN ('OPEN', 'CLOSED'))
) ${table};
CREATE INDEX ix_bed_room ON bed (room_id, place);

CREATE TABLE bed_allocation (
    id         ${id}       NOT NULL,
    bed_id     ${id}       NOT NULL,
    student_id ${id}       NOT NULL,
    from_date  DATE        NOT NULL,
    to_date    DATE        NOT NULL DEFAULT '9999-12-31' COMMENT 'first day that is free again; 9999-12-31 while open',
    open_mark  TINYINT     NULL,
    request_id ${id}       NULL COMMENT 'the request that made it; null: imported',
    PRIMARY KEY (id),
    CONSTRAINT uq_bed_allocation_bed UNIQUE (bed_id, open_mark),
    CONSTRAINT uq_bed_allocation_student UNIQUE (student_id, open_mark),
    CONSTRAINT fk_bed_allocation_bed FOREIGN KEY (bed_id) REFERENCES bed (id),
    CONSTRAINT fk_bed_allocation_student FOREIGN KEY (student_id) REFERENCES person (id),
    CONSTRAINT ck_bed_allocation_open CHECK ((to_date = '9999-12-31') = (open_mark IS NOT NULL)),
    CONSTRAINT ck_bed_allocation_range CHECK (from_date <= to_date)
) ${table};
CREATE INDEX ix_bed_allocation_bed ON bed_allocation (bed_id, from_date);
CREATE INDEX ix_bed_allocation_student ON bed_allocation (student_id, from_date);
CREATE INDEX ix_bed_allocation_request ON bed_allocation (request_id);
