-- what administrators change of a service before it is published: one open draft a service
CREATE TABLE model_draft (
    id         ${id}       NOT NULL,
    service    VARCHAR(64) NOT NULL COMMENT 'key of the family; one that is not published yet for a new service',
    based_on   INT         NULL COMMENT 'version that was the newest when the draft began; null: a new service',
    revision   INT         NOT NULL COMMENT 'newest revision, from 1',
    holder_id  ${id}       NOT NULL COMMENT 'who edits; others have to take it over',
    held_since DATETIME(3) NOT NULL,
    closed_at  DATETIME(3) NULL,
    outcome    VARCHAR(10) NULL,
    open_mark  TINYINT     NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_model_draft UNIQUE (service, open_mark),
    CONSTRAINT fk_model_draft_holder FOREIGN KEY (holder_id) REFERENCES person (id),
    CONSTRAINT ck_model_draft_outcome CHECK (outcome IN ('PUBLISHED', 'DISCARDED')),
    CONSTRAINT ck_model_draft_open CHECK ((closed_at IS NULL) = (open_mark IS NOT NULL))
) ${table};

CREATE TABLE model_draft_revision (
    draft_id     ${id}       NOT NULL,
    revision     INT         NOT NULL,
    saved_by     ${id}       NOT NULL,
    saved_at     DATETIME(3) NOT NULL,
    content_hash CHAR(64)    NOT NULL COMMENT 'SHA-256 over names and contents of all files',
    files        ${blob}     NULL COMMENT 'zip of all files; null: an old revision whose words were let go',
    PRIMARY KEY (draft_id, revision),
    CONSTRAINT fk_model_draft_revision FOREIGN KEY (draft_id) REFERENCES model_draft (id)
) ${table};
