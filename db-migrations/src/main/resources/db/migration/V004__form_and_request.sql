CREATE TABLE family_version (
    service       VARCHAR(64) NOT NULL,
    version       INT         NOT NULL,
    deployment_id VARCHAR(64) NOT NULL COMMENT 'of the engine: BPMN, DMN, forms and texts in one deployment',
    content_hash  CHAR(64)    NOT NULL COMMENT 'SHA-256 over names and contents of all resources',
    published_at  DATETIME(3) NOT NULL,
    published_by  ${id}       NULL COMMENT 'null: shipped with the application',
    PRIMARY KEY (service, version)
) ${table};

CREATE TABLE request (
    id               ${id}        NOT NULL COMMENT 'UUIDv7; business key of the process instance',
    number           VARCHAR(40)  NOT NULL COMMENT '<line>-<yyyy>-<6 digits>; gaps are allowed',
    service          VARCHAR(64)  NOT NULL COMMENT 'key of the family',
    definition_id    VARCHAR(64)  NULL COMMENT 'process definition the case runs on',
    instance_id      VARCHAR(64)  NULL COMMENT 'process instance of the engine',
    applicant_id     ${id}        NOT NULL,
    applicant_name   VARCHAR(100) NOT NULL COMMENT 'as it was when submitted',
    unit_id          ${id}        NULL COMMENT 'class or unit of the applicant when submitted',
    unit_name        VARCHAR(100) NULL,
    college_id       ${id}        NULL,
    status           VARCHAR(12)  NOT NULL,
    result           VARCHAR(64)  NULL COMMENT 'id of the end event reached',
    turn             INT          NOT NULL DEFAULT 1 COMMENT 'counts submissions: 1, then one more for each resubmission',
    submitted_at     DATETIME(3)  NOT NULL,
    ended_at         DATETIME(3)  NULL,
    nudged_at    DATETIME(3)  NULL COMMENT 'the applicant asked for attention',
    PRIMARY KEY (id),
    CONSTRAINT uq_request_number UNIQUE (number),
    CONSTRAINT fk_request_applicant FOREIGN KEY (applicant_id) REFERENCES person (id),
    CONSTRAINT ck_request_status CHECK (status IN ('RUNNING', 'RETURNED', 'COMPLETED', 'WITHDRAWN', 'CANCELLED'))
) ${table};
CREATE INDEX ix_request_applicant ON request (applicant_id, submitted_at, id);
CREATE INDEX ix_request_college ON request (college_id, service, submitted_at, id);
CREATE UNIQUE INDEX uq_request_instance ON request (instance_id);

CREATE TABLE request_number (
    line      VARCHAR(16) NOT NULL,
    cal_year  INT         NOT NULL,
    last_used INT         NOT NULL,
    PRIMARY KEY (line, cal_year)
) ${table};

-- a field's value by turn; a sensitive one is sealed (AES-GCM) and has no plain value
CREATE TABLE request_value (
    request_id ${id}        NOT NULL,
    turn       INT          NOT NULL,
    field      VARCHAR(64)  NOT NULL,
    val        ${longtext}  NULL COMMENT 'JSON',
    sealed     ${blob}      NULL,
    written_by ${id}        NOT NULL,
    written_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (request_id, turn, field),
    CONSTRAINT fk_request_value_request FOREIGN KEY (request_id) REFERENCES request (id)
) ${table};

CREATE TABLE request_party (
    request_id ${id}       NOT NULL,
    person_id  ${id}       NOT NULL,
    part       VARCHAR(20) NOT NULL COMMENT 'e.g. PARTNER; sees what concerns them',
    PRIMARY KEY (request_id, person_id, part),
    CONSTRAINT fk_request_party_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_request_party_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table};
CREATE INDEX ix_request_party_person ON request_party (person_id, request_id);

-- what people read as the history of a case
CREATE TABLE timeline_entry (
    id         ${id}         NOT NULL,
    request_id ${id}         NOT NULL,
    at         DATETIME(3)   NOT NULL,
    action     VARCHAR(30)   NOT NULL,
    actor_id   ${id}         NULL COMMENT 'null: the system',
    actor_name VARCHAR(100)  NULL,
    capacity   VARCHAR(100)  NULL COMMENT 'role and scope in which the actor acted, as ROLE@scope',
    acting_for VARCHAR(100)  NULL COMMENT 'name of the absentee',
    step       VARCHAR(64)   NULL,
    slot_id    ${id}         NULL,
    opinion    VARCHAR(2000) NULL,
    detail     VARCHAR(1000) NULL COMMENT 'JSON: arguments for the text of this action',
    PRIMARY KEY (id),
    CONSTRAINT fk_timeline_request FOREIGN KEY (request_id) REFERENCES request (id)
) ${table};
CREATE INDEX ix_timeline_request ON timeline_entry (request_id, id);

CREATE TABLE step_visit (
    id          ${id}       NOT NULL,
    request_id  ${id}       NOT NULL,
    element     VARCHAR(64) NOT NULL,
    activity_instance_id VARCHAR(64) NOT NULL,
    entered_at  DATETIME(3) NOT NULL,
    left_at     DATETIME(3) NULL,
    cancelled   BOOLEAN     NOT NULL DEFAULT FALSE,
    PRIMARY KEY (id),
    CONSTRAINT fk_step_visit_request FOREIGN KEY (request_id) REFERENCES request (id)
) ${table};
CREATE INDEX ix_step_visit_request ON step_visit (request_id, id);
CREATE INDEX ix_step_visit_activity ON step_visit (activity_instance_id);

-- what a running case keeps for itself (a bed, a quota, a slot); at most one open holder a thing
CREATE TABLE held_resource (
    id          ${id}        NOT NULL,
    request_id  ${id}        NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    ref         VARCHAR(64)  NOT NULL,
    held_at     DATETIME(3)  NOT NULL,
    released_at DATETIME(3)  NULL,
    open_mark   TINYINT      NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_held_resource UNIQUE (kind, ref, open_mark),
    CONSTRAINT fk_held_resource_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT ck_held_resource_open CHECK ((released_at IS NULL) = (open_mark IS NOT NULL))
) ${table};
CREATE INDEX ix_held_resource_request ON held_resource (request_id);

CREATE TABLE draft (
    person_id  ${id}       NOT NULL,
    service    VARCHAR(64) NOT NULL,
    id         ${id}       NOT NULL,
    sealed     ${blob}     NOT NULL COMMENT 'values as JSON, sealed whole: a draft may hold sensitive words',
    saved_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (person_id, service),
    CONSTRAINT fk_draft_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table};

CREATE TABLE attachment (
    id         ${id}        NOT NULL,
    owner_id   ${id}        NOT NULL,
    request_id ${id}        NULL COMMENT 'null until it is submitted with a request',
    sealed_name ${blob}     NOT NULL COMMENT 'what a file is called may say as much as what is in it',
    media_type VARCHAR(100) NOT NULL COMMENT 'by content, never by name',
    size_bytes BIGINT       NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    stored_as  VARCHAR(64)  NOT NULL COMMENT 'random name below the attachments folder; the file is sealed',
    uploaded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_attachment_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT fk_attachment_request FOREIGN KEY (request_id) REFERENCES request (id)
) ${table};
CREATE INDEX ix_attachment_request ON attachment (request_id);
CREATE INDEX ix_attachment_owner ON attachment (owner_id, uploaded_at);

-- the first 2xx answer to a caller's own key; kept 7 days
CREATE TABLE request_key (
    person_id   ${id}       NOT NULL,
    request_key VARCHAR(64) NOT NULL,
    operation   VARCHAR(100) NOT NULL,
    body_hash   CHAR(64)    NOT NULL,
    answer      ${longtext} NULL,
    created_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (person_id, request_key)
) ${table};
CREATE INDEX ix_request_key_created ON request_key (created_at);
