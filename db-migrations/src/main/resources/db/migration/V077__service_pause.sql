-- services that take no requests for a while; read live, cases that run already go on
CREATE TABLE service_pause (
    service    VARCHAR(64)  NOT NULL COMMENT 'key of the family',
    until_date DATE         NULL COMMENT 'first day on which requests are taken again; null: when somebody opens it',
    reason     VARCHAR(200) NOT NULL,
    reason_en  VARCHAR(200) NOT NULL,
    paused_by  ${id}        NOT NULL,
    paused_at  DATETIME(3)  NOT NULL,
    PRIMARY KEY (service),
    CONSTRAINT fk_service_pause_person FOREIGN KEY (paused_by) REFERENCES person (id)
) ${table};

-- decisions keep the reason that they gave, so none is ever deleted
ALTER TABLE reason_code ADD COLUMN retired_at DATETIME(3) NULL COMMENT 'from when on it is offered to nobody';
