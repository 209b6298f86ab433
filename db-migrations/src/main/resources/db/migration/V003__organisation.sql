CREATE TABLE unit (
    id        ${id}        NOT NULL,
    code      VARCHAR(64)  NOT NULL COMMENT 'directory key; may change, the id does not',
    tree      VARCHAR(8)   NOT NULL COMMENT 'ADMIN: school, departments, colleges, classes; PARTY: Party organisations over the same people',
    kind      VARCHAR(20)  NOT NULL,
    name      VARCHAR(100) NOT NULL,
    name_en   VARCHAR(100) NOT NULL,
    parent_id ${id}        NULL,
    from_date DATE         NOT NULL,
    to_date   DATE         NOT NULL DEFAULT '9999-12-31' COMMENT 'first day on which it no longer exists',
    PRIMARY KEY (id),
    CONSTRAINT uq_unit_code UNIQUE (code),
    CONSTRAINT fk_unit_parent FOREIGN KEY (parent_id) REFERENCES unit (id),
    CONSTRAINT ck_unit_tree CHECK (tree IN ('ADMIN', 'PARTY')),
    CONSTRAINT ck_unit_kind CHECK (kind IN ('SCHOOL', 'DEPARTMENT', 'COLLEGE', 'CLASS',
        'PARTY_COMMITTEE', 'PARTY_GENERAL_BRANCH', 'PARTY_BRANCH'))
) ${table};

CREATE TABLE person (
    id             ${id}        NOT NULL,
    number         VARCHAR(64)  NOT NULL COMMENT '学号 or 工号: the directory key',
    account        VARCHAR(64)  NOT NULL COMMENT 'log-in name, lower case; the number where the directory names none',
    name           VARCHAR(100) NOT NULL,
    kind           VARCHAR(8)   NOT NULL,
    gender         CHAR(1)      NULL,
    class_id       ${id}        NULL COMMENT 'class of a student',
    unit_id        ${id}        NULL COMMENT 'unit of a member of staff',
    party_unit_id  ${id}        NULL COMMENT 'branch in the Party tree',
    phone          VARCHAR(20)  NULL,
    email          VARCHAR(200) NULL,
    locale         VARCHAR(5)   NOT NULL DEFAULT 'zh',
    managed        TINYINT      NOT NULL COMMENT '1: the directory import may change and end this person',
    left_on        DATE         NULL COMMENT 'first day away; leavers are ended by date, never deleted',
    PRIMARY KEY (id),
    CONSTRAINT uq_person_number UNIQUE (number),
    CONSTRAINT uq_person_account UNIQUE (account),
    CONSTRAINT fk_person_class FOREIGN KEY (class_id) REFERENCES unit (id),
    CONSTRAINT fk_person_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_person_party FOREIGN KEY (party_unit_id) REFERENCES unit (id),
    CONSTRAINT ck_person_kind CHECK (kind IN ('STUDENT', 'STAFF')),
    CONSTRAINT ck_person_gender CHECK (gender IN ('M', 'F'))
) ${table};
CREATE INDEX ix_person_class ON person (class_id, number);

CREATE TABLE role_grant (
    id         ${id}       NOT NULL,
    person_id  ${id}       NOT NULL,
    role       VARCHAR(40) NOT NULL COMMENT 'generic key, e.g. COUNSELOR; its name per school is a text',
    scope_type VARCHAR(10) NOT NULL COMMENT 'school, unit, building, floor or room',
    scope_id   VARCHAR(64) NOT NULL COMMENT 'unit id, or the code of a building, floor (b01-4) or room (b01-412)',
    from_date  DATE        NOT NULL,
    to_date    DATE        NOT NULL DEFAULT '9999-12-31' COMMENT 'last day, included',
    managed    TINYINT     NOT NULL COMMENT '1: the directory import may change and end this grant',
    PRIMARY KEY (id),
    CONSTRAINT uq_role_grant UNIQUE (person_id, role, scope_type, scope_id, from_date),
    CONSTRAINT fk_role_grant_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_role_grant_scope CHECK (scope_type IN ('school', 'unit', 'building', 'floor', 'room'))
) ${table};
CREATE INDEX ix_role_grant_scope ON role_grant (role, scope_type, scope_id);

-- one row, locked by whoever changes the directory as a whole: an import, the first administrator
CREATE TABLE directory_state (
    id         VARCHAR(10) NOT NULL,
    changes    INT         NOT NULL,
    PRIMARY KEY (id)
) ${table};
INSERT INTO directory_state (id, changes) VALUES ('directory', 0);

-- who may log in; a person without a row has not activated the account yet
CREATE TABLE credential (
    person_id     ${id}        NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    changed_at    DATETIME(3)  NOT NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT fk_credential_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table};

CREATE TABLE activation_code (
    person_id  ${id}        NOT NULL,
    code_hash  VARCHAR(200) NOT NULL,
    issued_by  ${id}        NOT NULL,
    issued_at  DATETIME(3)  NOT NULL,
    valid_to   DATETIME(3)  NOT NULL,
    used_at    DATETIME(3)  NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT fk_activation_code_person FOREIGN KEY (person_id) REFERENCES person (id)
) ${table};

-- failures only; an account or address with too many waits
CREATE TABLE login_failure (
    subject    VARCHAR(100) NOT NULL COMMENT 'account:<name> or address:<ip>, hashed where it is longer',
    failures   INT          NOT NULL,
    first_at   DATETIME(3)  NOT NULL,
    locked_to  DATETIME(3)  NULL,
    PRIMARY KEY (subject)
) ${table};
