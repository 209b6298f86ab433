-- who is away when, and who acts for them meanwhile
CREATE TABLE substitution (
    id            ${id}         NOT NULL,
    absentee_id   ${id}         NOT NULL,
    substitute_id ${id}         NULL COMMENT 'null: away without a substitute',
    from_date     DATE          NOT NULL,
    to_date       DATE          NOT NULL COMMENT 'last day, included',
    services      VARCHAR(1000) NOT NULL COMMENT 'keys of families between commas, e.g. ,leave,room-change, ; a comma alone: all',
    reason        VARCHAR(200)  NULL,
    created_by    ${id}         NOT NULL,
    created_at    DATETIME(3)   NOT NULL,
    begun_at      DATETIME(3)   NULL COMMENT 'when the substitute was told that it has begun',
    ended_at      DATETIME(3)   NULL COMMENT 'ended before its last day was over',
    ended_by      ${id}         NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_substitution_absentee FOREIGN KEY (absentee_id) REFERENCES person (id),
    CONSTRAINT fk_substitution_substitute FOREIGN KEY (substitute_id) REFERENCES person (id),
    CONSTRAINT ck_substitution_days CHECK (from_date <= to_date),
    CONSTRAINT ck_substitution_self CHECK (substitute_id <> absentee_id)
) ${table};
CREATE INDEX ix_substitution_absentee ON substitution (absentee_id, to_date);
CREATE INDEX ix_substitution_substitute ON substitution (substitute_id, to_date);
CREATE INDEX ix_substitution_days ON substitution (to_date, from_date);

-- id of the person for whom the actor acted
ALTER TABLE decision ADD COLUMN acting_for ${id} NULL;
