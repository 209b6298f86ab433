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

-- whoever is chosen takes a place of the committee that approves for the branch on that day, wherever they go later
ALTER TABLE party_act ADD COLUMN committee_id ${id} NULL COMMENT 'whose place of the plan the act takes (step 07); null: none';
ALTER TABLE party_act ADD CONSTRAINT fk_party_act_committee FOREIGN KEY (committee_id) REFERENCES unit (id);
CREATE INDEX ix_party_act_committee ON party_act (committee_id, act_date);
