-- what was published, file by file, and why
ALTER TABLE family_version ADD COLUMN definition_id VARCHAR(64) NULL COMMENT 'of the engine: the main process';
ALTER TABLE family_version ADD COLUMN note VARCHAR(1000) NULL COMMENT 'what changed, in the words of whoever published it';
UPDATE family_version SET definition_id = (
    SELECT MAX(d.ID_) FROM ACT_RE_PROCDEF d WHERE d.DEPLOYMENT_ID_ = deployment_id AND d.KEY_ = service);

CREATE TABLE family_version_file (
    service VARCHAR(64)  NOT NULL,
    version INT          NOT NULL,
    name    VARCHAR(120) NOT NULL,
    sha256  CHAR(64)     NOT NULL,
    PRIMARY KEY (service, version, name),
    CONSTRAINT fk_family_version_file FOREIGN KEY (service, version) REFERENCES family_version (service, version)
) ${table};

-- running cases by version
CREATE INDEX ix_request_running ON request (ended_at, service, definition_id);
