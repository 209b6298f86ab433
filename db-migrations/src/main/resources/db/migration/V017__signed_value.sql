-- what each of several signers of a step filled in; request_value keeps the latest of them, by which the case goes on
CREATE TABLE signed_value (
    request_id ${id}       NOT NULL,
    turn       INT         NOT NULL,
    field      VARCHAR(64) NOT NULL,
    written_by ${id}       NOT NULL,
    val        ${longtext} NULL COMMENT 'JSON',
    sealed     ${blob}     NULL COMMENT 'instead of val where the form says sensitive',
    written_at DATETIME(3) NOT NULL,
    PRIMARY KEY (request_id, turn, field, written_by),
    CONSTRAINT fk_signed_value_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_signed_value_person FOREIGN KEY (written_by) REFERENCES person (id)
) ${table};
