-- papers that get their seal by hand: when they were stamped, where they are collected, and who took them
CREATE TABLE paper_handout (
    document_id  ${id}        NOT NULL,
    unit_id      ${id}        NOT NULL COMMENT 'whose seal it has to get',
    place        VARCHAR(200) NOT NULL COMMENT 'where it is collected; empty: it is not stamped yet',
    stamped_at   DATETIME(3)  NULL COMMENT 'null: it is not stamped yet',
    stamped_by   ${id}        NULL,
    collected_on DATE         NULL COMMENT 'null: it waits for whoever asked for it',
    collected_by ${blob}      NULL COMMENT 'name of who took it, sealed; null once its retention is over',
    handed_at    DATETIME(3)  NULL COMMENT 'when that was recorded',
    handed_by    ${id}        NULL,
    open_mark    TINYINT      NULL COMMENT '1 until it is collected',
    PRIMARY KEY (document_id),
    CONSTRAINT fk_paper_handout_document FOREIGN KEY (document_id) REFERENCES issued_document (id),
    CONSTRAINT fk_paper_handout_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_paper_handout_stamped FOREIGN KEY (stamped_by) REFERENCES person (id),
    CONSTRAINT fk_paper_handout_handed FOREIGN KEY (handed_by) REFERENCES person (id),
    CONSTRAINT ck_paper_handout_stamped CHECK ((stamped_at IS NULL) = (stamped_by IS NULL)),
    CONSTRAINT ck_paper_handout_handed CHECK (
        handed_at IS NULL AND handed_by IS NULL AND collected_on IS NULL AND open_mark = 1
        OR handed_at IS NOT NULL AND handed_by IS NOT NULL AND collected_on IS NOT NULL AND open_mark IS NULL
            AND stamped_at IS NOT NULL)
) ${table};
CREATE INDEX ix_paper_handout_open ON paper_handout (unit_id, open_mark, document_id);
CREATE INDEX ix_paper_handout_handed ON paper_handout (unit_id, handed_at, document_id);

INSERT INTO paper_handout (document_id, unit_id, place, open_mark)
SELECT d.document_id, d.unit_id, '', 1 FROM document_sealing d WHERE d.seal_id IS NULL;
