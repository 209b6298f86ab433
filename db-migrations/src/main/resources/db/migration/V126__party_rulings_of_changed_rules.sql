-- what two people said of a rule does not hold for the rule that a new version ships in its place
ALTER TABLE party_ruling DROP CONSTRAINT ck_party_ruling_answer;
ALTER TABLE party_ruling ADD CONSTRAINT ck_party_ruling_answer
    CHECK (answer IN ('CONFIRMED', 'REFUSED', 'WITHDRAWN', 'OUTDATED'));
