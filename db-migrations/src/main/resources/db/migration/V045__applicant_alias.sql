-- a case may go by an alias: a row of person that nobody can log in as; whose it is lies sealed, apart from everything else
ALTER TABLE person DROP CONSTRAINT ck_person_kind;
ALTER TABLE person ADD CONSTRAINT ck_person_kind CHECK (kind IN ('STUDENT', 'STAFF', 'ALIAS'));

CREATE TABLE applicant_alias (
    alias_id  ${id}    NOT NULL,
    owner_key CHAR(64) NOT NULL COMMENT 'keyed hash of the owner and a count: two aliases of one person have nothing in common',
    sealed    ${blob}  NULL COMMENT 'id of the owner, AES-GCM; null when the retention of the case is over',
    PRIMARY KEY (alias_id),
    CONSTRAINT uq_applicant_alias_owner UNIQUE (owner_key),
    CONSTRAINT fk_applicant_alias_person FOREIGN KEY (alias_id) REFERENCES person (id)
) ${table};

-- why suggestions are not taken up
INSERT INTO reason_code (service, code, sort_no, name, name_en) VALUES
    ('suggestion', 'NO_MATTER', 1, '没有可以处理的事项', 'Nothing that can be dealt with'),
    ('suggestion', 'DUPLICATE', 2, '已经有人提过，请看已答复的意见', 'Raised already, see the answered suggestions'),
    ('suggestion', 'OTHER_CHANNEL', 3, '请走其他渠道', 'Belongs to another channel'),
    ('suggestion', 'OFFENSIVE', 4, '含有侮辱或人身攻击', 'Insults or attacks persons'),
    ('suggestion', 'OTHER', 5, '其他', 'Other');
