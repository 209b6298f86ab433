-- append-only; one chain a case (chain = request id) and one for everything else (chain = 'system'); 'seals' is the head of audit_seal
CREATE TABLE audit_chain (
    chain     ${id}    NOT NULL,
    last_seq  INT      NOT NULL,
    last_hash CHAR(64) NOT NULL,
    unsealed  TINYINT  NULL COMMENT '1 while the head is not in audit_seal',
    PRIMARY KEY (chain)
) ${table};
CREATE INDEX ix_audit_chain_unsealed ON audit_chain (unsealed, chain);
INSERT INTO audit_chain (chain, last_seq, last_hash, unsealed) VALUES
    ('seals', 0, '0000000000000000000000000000000000000000000000000000000000000000', NULL),
    ('system', 0, '0000000000000000000000000000000000000000000000000000000000000000', NULL);

CREATE TABLE audit_entry (
    chain      ${id}         NOT NULL,
    seq        INT           NOT NULL,
    at         DATETIME(3)   NOT NULL,
    actor_id   ${id}         NULL,
    action     VARCHAR(40)   NOT NULL,
    subject    VARCHAR(120)  NULL,
    facts      ${longtext}   NOT NULL COMMENT 'canonical JSON; personal values stand as salted hashes',
    prev_hash  CHAR(64)      NOT NULL,
    hash       CHAR(64)      NOT NULL,
    PRIMARY KEY (chain, seq)
) ${table};
CREATE INDEX ix_audit_entry_at ON audit_entry (at);

-- personal values behind the salted hashes, deletable after retention without breaking the chain
CREATE TABLE audit_value (
    chain ${id}        NOT NULL,
    seq   INT          NOT NULL,
    name  VARCHAR(64)  NOT NULL,
    salt  CHAR(32)     NOT NULL,
    sealed ${blob}     NULL COMMENT 'the value, sealed; null once its retention is over',
    PRIMARY KEY (chain, seq, name)
) ${table};

-- the sealer links heads of chains into one line of seals, so that a case cut off whole is found too
CREATE TABLE audit_seal (
    seal_no   INT         NOT NULL,
    chain     ${id}       NOT NULL,
    seq       INT         NOT NULL,
    head_hash CHAR(64)    NOT NULL,
    prev_seal CHAR(64)    NOT NULL,
    seal      CHAR(64)    NOT NULL,
    sealed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (seal_no)
) ${table};
CREATE INDEX ix_audit_seal_chain ON audit_seal (chain, seq);

-- which key this database was sealed with; another one is refused at the start instead of failing at the first reading
CREATE TABLE vault_key (
    id          TINYINT  NOT NULL,
    fingerprint CHAR(64) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_vault_key_one CHECK (id = 1)
) ${table};
