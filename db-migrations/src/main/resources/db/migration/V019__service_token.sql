-- what feeds and portals send instead of a person's password; the secret itself is nowhere
CREATE TABLE service_token (
    id           ${id}        NOT NULL,
    name         VARCHAR(80)  NOT NULL COMMENT 'stands in the record as who acted, so no two have the same, ever',
    secret_hash  CHAR(64)     NOT NULL COMMENT 'SHA-256 of 256 random bits',
    scopes       VARCHAR(1000) NOT NULL COMMENT 'between commas, e.g. ,feeds.directory,',
    created_by   ${id}        NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    valid_until  DATE         NOT NULL COMMENT 'last day, included',
    last_used_at DATETIME(3)  NULL COMMENT 'to the minute',
    revoked_at   DATETIME(3)  NULL,
    revoked_by   ${id}        NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_service_token_hash UNIQUE (secret_hash),
    CONSTRAINT uk_service_token_name UNIQUE (name),
    CONSTRAINT fk_service_token_created FOREIGN KEY (created_by) REFERENCES person (id),
    CONSTRAINT fk_service_token_revoked FOREIGN KEY (revoked_by) REFERENCES person (id)
) ${table};
