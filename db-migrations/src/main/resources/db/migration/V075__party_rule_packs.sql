-- rule packs of Party membership as they are shipped, and what the organisation department has confirmed or corrected of them
CREATE TABLE party_pack (
    code        VARCHAR(20) NOT NULL COMMENT 'e.g. RP-2026',
    pos         INT         NOT NULL COMMENT 'the newest has the greatest',
    imported_at DATETIME(3) NOT NULL,
    PRIMARY KEY (code)
) ${table};

CREATE TABLE party_step (
    pack        VARCHAR(20)  NOT NULL,
    code        VARCHAR(4)   NOT NULL COMMENT '01 to 25, 08a, 08b, 15b',
    pos         INT          NOT NULL,
    stage       INT          NOT NULL COMMENT '1 to 5',
    act         VARCHAR(40)  NOT NULL COMMENT 'the fact that is the day of the act; empty: none is asked',
    needs       VARCHAR(200) NOT NULL COMMENT 'facts without which nothing can be said: groups by comma, one of a group by bar',
    actor       VARCHAR(40)  NOT NULL,
    small_actor VARCHAR(40)  NOT NULL COMMENT 'who acts in a branch without a committee',
    above_actor VARCHAR(40)  NOT NULL COMMENT 'who acts where the unit above the branch is no committee',
    only_under  VARCHAR(40)  NOT NULL COMMENT 'kind of unit above the branch without which there is no such step; empty: always',
    PRIMARY KEY (pack, code),
    CONSTRAINT fk_party_step_pack FOREIGN KEY (pack) REFERENCES party_pack (code)
) ${table};

CREATE TABLE party_rule (
    pack        VARCHAR(20)  NOT NULL,
    code        VARCHAR(40)  NOT NULL,
    pos         INT          NOT NULL,
    step        VARCHAR(4)   NOT NULL COMMENT 'code of a step; ALL: of every step',
    kind        VARCHAR(10)  NOT NULL,
    base        VARCHAR(120) NOT NULL COMMENT 'facts that it counts from, with commas; the latest of them',
    act         VARCHAR(120) NOT NULL COMMENT 'facts that it judges; numbers are added up',
    val         VARCHAR(20)  NOT NULL COMMENT 'a number, a share as 1/2 or a day',
    unit        VARCHAR(20)  NOT NULL,
    bound       VARCHAR(10)  NOT NULL COMMENT 'AT_LEAST, AT_MOST or empty',
    special     TINYINT      NOT NULL COMMENT '1: only with the flag of a special case',
    defines     TINYINT      NOT NULL COMMENT '1: gives the day that it judges where nobody gave it',
    hard        TINYINT      NOT NULL COMMENT '1: refuses; 0: warns',
    refusal     VARCHAR(40)  NOT NULL COMMENT 'code of what it says; empty: it says nothing by itself',
    alternative VARCHAR(40)  NOT NULL COMMENT 'one of those with the same word is enough',
    presumes    VARCHAR(40)  NOT NULL COMMENT 'is judged only if that rule is kept',
    article     VARCHAR(40)  NOT NULL COMMENT 'number of the article; empty: none is at hand',
    source      VARCHAR(200) NOT NULL COMMENT 'where it was read: a word of the shipped texts, or as the school wrote it',
    school      TINYINT      NOT NULL COMMENT '1: added by the school; it holds when two people have agreed',
    ended_at    DATETIME(3)  NULL COMMENT 'when the school took its own rule back',
    PRIMARY KEY (pack, code),
    CONSTRAINT fk_party_rule_pack FOREIGN KEY (pack) REFERENCES party_pack (code),
    CONSTRAINT ck_party_rule_kind CHECK (kind IN ('MIN_GAP', 'DEADLINE', 'PUBLICITY', 'COUNT', 'DOCUMENT', 'VOTE', 'IN_FORCE'))
) ${table};

-- what one person of the organisation department says that a rule is, and what a second one answered
CREATE TABLE party_ruling (
    id          ${id}        NOT NULL,
    pack        VARCHAR(20)  NOT NULL,
    rule_code   VARCHAR(40)  NOT NULL,
    val         VARCHAR(20)  NOT NULL,
    article     VARCHAR(40)  NOT NULL,
    source      VARCHAR(200) NOT NULL,
    stated_by   ${id}        NOT NULL,
    stated_at   DATETIME(3)  NOT NULL,
    answer      VARCHAR(9)   NULL COMMENT 'null: waits for the second person',
    answered_by ${id}        NULL,
    answered_at DATETIME(3)  NULL,
    open_mark   TINYINT      NULL COMMENT '1 while it waits',
    PRIMARY KEY (id),
    CONSTRAINT uq_party_ruling_open UNIQUE (pack, rule_code, open_mark),
    CONSTRAINT fk_party_ruling_rule FOREIGN KEY (pack, rule_code) REFERENCES party_rule (pack, code),
    CONSTRAINT fk_party_ruling_stated FOREIGN KEY (stated_by) REFERENCES person (id),
    CONSTRAINT fk_party_ruling_answered FOREIGN KEY (answered_by) REFERENCES person (id),
    CONSTRAINT ck_party_ruling_answer CHECK (answer IN ('CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT ck_party_ruling_open CHECK ((answer IS NULL) = (open_mark IS NOT NULL)),
    CONSTRAINT ck_party_ruling_hands CHECK (answer <> 'CONFIRMED' OR answered_by <> stated_by)
) ${table};
CREATE INDEX ix_party_ruling_rule ON party_ruling (pack, rule_code, answered_at, id);
