-- what the applicant thinks of how an ended request was handled; one a request
CREATE TABLE rating (
    request_id ${id}       NOT NULL,
    person_id  ${id}       NOT NULL,
    stars      INT         NOT NULL,
    sealed     ${blob}     NULL COMMENT 'what was written beside it',
    rated_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (request_id),
    CONSTRAINT fk_rating_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_rating_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_rating_stars CHECK (stars BETWEEN 1 AND 5)
) ${table};
CREATE INDEX ix_rating_at ON rating (rated_at, request_id);
CREATE INDEX ix_rating_person ON rating (person_id);

INSERT INTO reason_code (service, code, sort_no, name, name_en) VALUES
    ('call-back', 'OTHER', 1, '其他', 'Other');
