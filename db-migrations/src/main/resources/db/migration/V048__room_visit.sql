-- that a room was visited, for plans to come; what was seen and said is the business of the request
CREATE TABLE room_visit (
    request_id ${id}       NOT NULL,
    room       VARCHAR(64) NOT NULL COMMENT 'code of the room',
    visitor_id ${id}       NOT NULL,
    visited_at DATETIME(3) NOT NULL,
    mood       INT         NOT NULL COMMENT '1 very low to 5 very good, of the room as a whole',
    watched    TINYINT     NOT NULL COMMENT '1: the visit ended with the room to be watched',
    PRIMARY KEY (request_id, room),
    CONSTRAINT fk_room_visit_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_room_visit_visitor FOREIGN KEY (visitor_id) REFERENCES person (id),
    CONSTRAINT ck_room_visit_mood CHECK (mood BETWEEN 1 AND 5)
) ${table};
CREATE INDEX ix_room_visit_room ON room_visit (room, visited_at, request_id);
CREATE INDEX ix_room_visit_visitor ON room_visit (visitor_id, visited_at, request_id);

INSERT INTO reason_code (service, code, sort_no, name, name_en) VALUES
    ('visit', 'OTHER', 1, '其他', 'Other'),
    ('follow-up', 'OTHER', 1, '其他', 'Other');
