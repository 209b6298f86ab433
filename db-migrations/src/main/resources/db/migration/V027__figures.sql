-- what was handed in, ended and decided in a period, over the whole school
CREATE INDEX ix_request_submitted ON request (submitted_at, service, college_id);
CREATE INDEX ix_request_ended ON request (ended_at, service, college_id);
CREATE INDEX ix_round_closed ON round (closed_at, state, request_id);
CREATE INDEX ix_decision_at ON decision (at, action, request_id);
