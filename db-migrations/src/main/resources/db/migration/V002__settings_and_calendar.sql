-- ${id}, ${table} and ${blob} are set by the application: ascii ids and utf8mb4_bin tables on MySQL and MariaDB, nothing on H2.
CREATE TABLE setting (
    name       VARCHAR(100)  NOT NULL,
    val        VARCHAR(1000) NOT NULL,
    changed_by ${id}         NULL COMMENT 'person id; null: shipped default',
    changed_at DATETIME(3)   NOT NULL,
    PRIMARY KEY (name)
) ${table};

CREATE TABLE calendar_year (
    cal_year  INT          NOT NULL,
    source    VARCHAR(300) NOT NULL COMMENT 'the notice that the days come from',
    loaded_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (cal_year)
) ${table};

CREATE TABLE calendar_day (
    cal_date DATE         NOT NULL,
    kind     VARCHAR(8)   NOT NULL COMMENT 'HOLIDAY: a day without office, also the weekend days of a holiday; MAKEUP: a weekend day with office (调休)',
    name     VARCHAR(100) NOT NULL,
    PRIMARY KEY (cal_date),
    CONSTRAINT ck_calendar_day_kind CHECK (kind IN ('HOLIDAY', 'MAKEUP'))
) ${table};

CREATE TABLE term (
    code      VARCHAR(20)  NOT NULL COMMENT 'e.g. 2026-1: first term of the school year 2026/27',
    name      VARCHAR(100) NOT NULL,
    first_day DATE         NOT NULL,
    last_day  DATE         NOT NULL,
    PRIMARY KEY (code),
    CONSTRAINT ck_term_days CHECK (first_day <= last_day)
) ${table};

-- what this installation is; written by the application itself, never by people
CREATE TABLE installation (
    name   VARCHAR(40)  NOT NULL COMMENT 'demo-college: these are invented people; clock-offset: milliseconds by which the demo clock is ahead',
    val    VARCHAR(100) NOT NULL,
    set_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (name)
) ${table};
