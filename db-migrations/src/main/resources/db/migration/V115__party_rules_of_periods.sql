-- what comes again and again is a kind of rule of its own: each time is counted from the same day
ALTER TABLE party_rule DROP CONSTRAINT ck_party_rule_kind;
ALTER TABLE party_rule ADD CONSTRAINT ck_party_rule_kind
    CHECK (kind IN ('MIN_GAP', 'DEADLINE', 'PERIOD', 'PUBLICITY', 'COUNT', 'DOCUMENT', 'VOTE', 'IN_FORCE'));
