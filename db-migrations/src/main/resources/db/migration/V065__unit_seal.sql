-- pictures of units' seals, what they may be put on without anybody's hand, and on which document each was put by whom
CREATE TABLE unit_seal (
    id          ${id}       NOT NULL,
    unit_id     ${id}       NOT NULL,
    stored_as   VARCHAR(36) NOT NULL COMMENT 'name of the sealed file; no call hands it out',
    sha256      CHAR(64)    NOT NULL,
    from_day    DATE        NOT NULL,
    ends_on     DATE        NULL COMMENT 'first day on which it is not used any more; null: for ever',
    uploaded_by ${id}       NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    ended_by    ${id}       NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_unit_seal_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_unit_seal_uploaded FOREIGN KEY (uploaded_by) REFERENCES person (id),
    CONSTRAINT fk_unit_seal_ended FOREIGN KEY (ended_by) REFERENCES person (id)
) ${table};
CREATE INDEX ix_unit_seal_unit ON unit_seal (unit_id, id);

CREATE TABLE seal_permission (
    id         ${id}       NOT NULL,
    unit_id    ${id}       NOT NULL,
    service    VARCHAR(64) NOT NULL,
    kind       VARCHAR(64) NOT NULL COMMENT 'of document, a word of the model',
    variant    VARCHAR(64) NOT NULL COMMENT 'that chooses among its texts; empty: it has none',
    allowed_by ${id}       NOT NULL,
    allowed_at DATETIME(3) NOT NULL,
    ended_by   ${id}       NULL,
    ended_at   DATETIME(3) NULL,
    open_mark  TINYINT     NULL COMMENT '1 until it is ended',
    PRIMARY KEY (id),
    CONSTRAINT uq_seal_permission_kind UNIQUE (unit_id, service, kind, variant, open_mark),
    CONSTRAINT fk_seal_permission_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_seal_permission_allowed FOREIGN KEY (allowed_by) REFERENCES person (id),
    CONSTRAINT ck_seal_permission_open CHECK ((ended_at IS NULL) = (open_mark IS NOT NULL))
) ${table};

-- where papers of a unit are stamped by hand and handed out
CREATE TABLE seal_desk (
    unit_id ${id}        NOT NULL,
    place   VARCHAR(200) NOT NULL,
    PRIMARY KEY (unit_id),
    CONSTRAINT fk_seal_desk_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ${table};

CREATE TABLE document_sealing (
    document_id   ${id}       NOT NULL,
    unit_id       ${id}       NOT NULL COMMENT 'whose seal it carries, or has to get by hand',
    seal_id       ${id}       NULL COMMENT 'null: it is printed and stamped by hand',
    used_by       ${id}       NULL COMMENT 'who used it; null: nobody, the unit had allowed it',
    permission_id ${id}       NULL COMMENT 'by which it was put on with nobody asked',
    sealed_at     DATETIME(3) NOT NULL,
    PRIMARY KEY (document_id),
    CONSTRAINT fk_document_sealing_document FOREIGN KEY (document_id) REFERENCES issued_document (id),
    CONSTRAINT fk_document_sealing_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_document_sealing_seal FOREIGN KEY (seal_id) REFERENCES unit_seal (id),
    CONSTRAINT fk_document_sealing_used FOREIGN KEY (used_by) REFERENCES person (id),
    CONSTRAINT fk_document_sealing_permission FOREIGN KEY (permission_id) REFERENCES seal_permission (id),
    CONSTRAINT ck_document_sealing_by CHECK (
        seal_id IS NULL AND used_by IS NULL AND permission_id IS NULL
        OR seal_id IS NOT NULL AND (used_by IS NULL) <> (permission_id IS NULL))
) ${table};
CREATE INDEX ix_document_sealing_unit ON document_sealing (unit_id, sealed_at, document_id);
