-- what this installation is; written by the application itself, never by people
CREATE TABLE installation (
    name   VARCHAR(40)  NOT NULL COMMENT 'demo-college: these are invented people; clock-offset: milliseconds by which the demo clock is ahead',
    val    VARCHAR(100) NOT NULL,
    set_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (name)
) ${table};
