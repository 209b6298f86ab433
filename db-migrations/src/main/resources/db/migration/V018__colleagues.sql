-- Staff are looked up by the beginning of their name.
CREATE INDEX ix_person_name ON person (kind, name, number);
