-- answers for the whole school to read: a question shortened by whoever checked it, nobody's name, no number of a case
CREATE TABLE published_answer (
    id           ${id}         NOT NULL,
    request_id   ${id}         NOT NULL COMMENT 'never shown',
    service      VARCHAR(64)   NOT NULL COMMENT 'key of the family, which knows the names of category and unit',
    category     VARCHAR(40)   NOT NULL COMMENT 'value of the field of that name',
    unit         VARCHAR(40)   NOT NULL COMMENT 'value of the field of that name',
    question     VARCHAR(500)  NOT NULL,
    answer       VARCHAR(2000) NOT NULL,
    search_words VARCHAR(2501) NOT NULL COMMENT 'question and answer in lower case',
    published_at DATETIME(3)   NOT NULL,
    supports     INT           NOT NULL DEFAULT 0 COMMENT 'rows of published_support',
    PRIMARY KEY (id),
    CONSTRAINT uq_published_answer_request UNIQUE (request_id),
    CONSTRAINT fk_published_answer_request FOREIGN KEY (request_id) REFERENCES request (id)
) ${table};

-- that somebody supports it, once; not who
CREATE TABLE published_support (
    answer_id     ${id}    NOT NULL,
    supporter_key CHAR(64) NOT NULL COMMENT 'keyed hash of person and answer: those of one person have nothing in common',
    PRIMARY KEY (answer_id, supporter_key),
    CONSTRAINT fk_published_support_answer FOREIGN KEY (answer_id) REFERENCES published_answer (id)
) ${table};

-- whose an alias is, asked by one and agreed to by another of the roles that the settings name; why is sealed
CREATE TABLE unsealing (
    id         ${id}       NOT NULL,
    request_id ${id}       NOT NULL,
    asked_by   ${id}       NOT NULL,
    asked_role VARCHAR(40) NOT NULL COMMENT 'the other one agrees',
    reason     ${blob}     NOT NULL COMMENT 'AES-GCM: it may be about a person',
    asked_at   DATETIME(3) NOT NULL,
    lapses_at  DATETIME(3) NOT NULL COMMENT 'until then the other may agree',
    answer     VARCHAR(8)  NULL,
    answered_by ${id}      NULL,
    answered_at DATETIME(3) NULL,
    ends_at    DATETIME(3) NULL COMMENT 'until then both may read it',
    PRIMARY KEY (id),
    CONSTRAINT fk_unsealing_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_unsealing_asked FOREIGN KEY (asked_by) REFERENCES person (id),
    CONSTRAINT fk_unsealing_answered FOREIGN KEY (answered_by) REFERENCES person (id),
    CONSTRAINT ck_unsealing_answer CHECK (answer IN ('AGREED', 'REFUSED')),
    CONSTRAINT ck_unsealing_answered CHECK ((answer IS NULL) = (answered_by IS NULL)),
    CONSTRAINT ck_unsealing_hands CHECK (answered_by IS NULL OR answered_by <> asked_by)
) ${table};
CREATE INDEX ix_unsealing_request ON unsealing (request_id, id);
CREATE INDEX ix_unsealing_open ON unsealing (answer, lapses_at, id);
