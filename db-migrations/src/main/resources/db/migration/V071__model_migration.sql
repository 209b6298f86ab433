-- running cases that go on with a new version, one by one
CREATE TABLE model_migration (
    id         ${id}         NOT NULL,
    service    VARCHAR(64)   NOT NULL,
    version    INT           NOT NULL COMMENT 'to which',
    mode       VARCHAR(10)   NOT NULL,
    mapping    VARCHAR(4000) NOT NULL COMMENT 'JSON: steps that have another key in the new version',
    started_by ${id}         NOT NULL,
    started_at DATETIME(3)   NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_model_migration_by FOREIGN KEY (started_by) REFERENCES person (id),
    CONSTRAINT ck_model_migration_mode CHECK (mode IN ('ALL', 'MIGRATABLE'))
) ${table};
CREATE INDEX ix_model_migration_service ON model_migration (service, version, id);

CREATE TABLE model_migration_case (
    migration_id ${id}        NOT NULL,
    request_id   ${id}        NOT NULL,
    state        VARCHAR(8)   NOT NULL,
    failure      VARCHAR(300) NULL COMMENT 'why it stays on its version',
    PRIMARY KEY (migration_id, request_id),
    CONSTRAINT fk_model_migration_case FOREIGN KEY (migration_id) REFERENCES model_migration (id),
    CONSTRAINT fk_model_migration_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT ck_model_migration_state CHECK (state IN ('PENDING', 'DONE', 'GONE', 'FAILED'))
) ${table};
CREATE INDEX ix_model_migration_pending ON model_migration_case (state, migration_id, request_id);
