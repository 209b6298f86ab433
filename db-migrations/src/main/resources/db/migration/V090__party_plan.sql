-- how many a committee may admit in a year, as the organisation department has planned it
CREATE TABLE party_plan (
    committee_id ${id}       NOT NULL,
    plan_year    INT         NOT NULL,
    places       INT         NOT NULL,
    set_at       DATETIME(3) NOT NULL,
    set_by       ${id}       NOT NULL,
    PRIMARY KEY (committee_id, plan_year),
    CONSTRAINT fk_party_plan_committee FOREIGN KEY (committee_id) REFERENCES unit (id),
    CONSTRAINT fk_party_plan_person FOREIGN KEY (set_by) REFERENCES person (id),
    CONSTRAINT ck_party_plan_places CHECK (places >= 0)
) ${table};
CREATE INDEX ix_party_act_step ON party_act (step, act_date, request_id);
