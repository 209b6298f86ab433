-- when a visitor scanned the code at a door, coming and going; for records of visits, and not kept longer than those may be written
CREATE TABLE door_mark (
    id        ${id}       NOT NULL,
    person_id ${id}       NOT NULL,
    room      VARCHAR(64) NOT NULL COMMENT 'code of the room',
    in_at     DATETIME(3) NOT NULL,
    out_at    DATETIME(3) NULL COMMENT 'null: still there, or gone without a mark',
    PRIMARY KEY (id),
    CONSTRAINT fk_door_mark_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table};
CREATE INDEX ix_door_mark_person ON door_mark (person_id, in_at, id);
