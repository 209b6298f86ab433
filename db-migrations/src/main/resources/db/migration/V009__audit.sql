-- append-only; one chain a case (chain = request id) and one for everything else (chain = 'system')
CREATE TABLE audit_chain (
    chain     ${id}    NOT NULL,
    last_seq  INT      NOT NULL,
    last_hash CHAR(64) NOT NULL,
    PRIMARY KEY (chain)
) ${table};

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
