-- which papers of a case of joining the Party lie in its file (档案), and where
CREATE TABLE party_paper (
    request_id  ${id}       NOT NULL,
    paper       VARCHAR(32) NOT NULL COMMENT 'a word of dossier/papers.json',
    dated       DATE        NOT NULL COMMENT 'the day that stands on the paper',
    kept_where  ${blob}     NULL COMMENT 'where the original lies, sealed; null: its retention is over',
    noted_by    ${id}       NOT NULL,
    noted_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (request_id, paper),
    CONSTRAINT fk_party_paper_request FOREIGN KEY (request_id) REFERENCES request (id),
    CONSTRAINT fk_party_paper_person FOREIGN KEY (noted_by) REFERENCES person (id)
) ${table};
