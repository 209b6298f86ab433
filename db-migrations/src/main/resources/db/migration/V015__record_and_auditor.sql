-- what kind of act an entry tells of, derived from its action when it is written: the auditor's lists walk along an index by it
ALTER TABLE audit_entry ADD COLUMN kind VARCHAR(10) DEFAULT 'OTHER' NOT NULL;
UPDATE audit_entry SET kind = 'READ' WHERE action LIKE '%.read';
UPDATE audit_entry SET kind = 'ROLE' WHERE action LIKE 'account.%' OR action LIKE 'directory.%' OR action LIKE 'role.%';
UPDATE audit_entry SET kind = 'SETTING' WHERE action LIKE 'setting.%' OR action LIKE 'calendar.%';
UPDATE audit_entry SET kind = 'DECIDE' WHERE actor_id IS NOT NULL AND action IN
    ('SUBMITTED', 'RESUBMITTED', 'CORRECTED', 'APPROVED', 'REJECTED', 'RETURNED', 'DONE', 'WITHDRAWN', 'CANCELLED');
DROP INDEX ix_audit_entry_at ON audit_entry;
CREATE INDEX ix_audit_entry_at ON audit_entry (at, chain, seq);
CREATE INDEX ix_audit_entry_kind ON audit_entry (kind, at, chain, seq);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_id, at, chain, seq);

-- a paper that left the house: what the record's chain was when it was printed
CREATE TABLE record_print (
    code       VARCHAR(24) NOT NULL COMMENT 'on the paper; 100 random bits in letters and figures that nobody confuses',
    request_id ${id}       NOT NULL,
    seq        INT         NOT NULL COMMENT 'last entry of the case when it was printed',
    head_hash  CHAR(64)    NOT NULL,
    printed_at DATETIME(3) NOT NULL,
    printed_by ${id}       NOT NULL,
    PRIMARY KEY (code),
    CONSTRAINT fk_record_print_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_record_print_person FOREIGN KEY (printed_by) REFERENCES person (id)
) ${table};
CREATE INDEX ix_record_print_request ON record_print (request_id);

-- an administrator reads one case for a short time; the reason is in the record and with the auditors
CREATE TABLE emergency_reading (
    id         ${id}       NOT NULL,
    request_id ${id}       NOT NULL,
    reader_id  ${id}       NOT NULL,
    opened_at  DATETIME(3) NOT NULL,
    ends_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_emergency_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_emergency_reader FOREIGN KEY (reader_id) REFERENCES person (id)
) ${table};
CREATE INDEX ix_emergency_reader ON emergency_reading (reader_id, request_id, ends_at);

-- the state of the whole record at the end of a day, signed; the same words leave the server as a file and by mail
CREATE TABLE audit_root (
    root_day   DATE         NOT NULL,
    seal_no    INT          NOT NULL,
    seal       CHAR(64)     NOT NULL,
    signed_at  DATETIME(3)  NOT NULL,
    public_key VARCHAR(100) NOT NULL COMMENT 'Ed25519, X.509 in base64',
    signature  VARCHAR(100) NOT NULL COMMENT 'base64',
    PRIMARY KEY (root_day)
) ${table};

-- when the values of an ended request were deleted because their retention was over
ALTER TABLE request ADD COLUMN values_deleted_at DATETIME(3) NULL;
CREATE INDEX ix_request_retention ON request (service, values_deleted_at, ended_at, id);
