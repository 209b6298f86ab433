-- by whom a room was planned, for the rooms that nobody visited; and who visits in the place of an absent visitor
CREATE INDEX ix_visit_plan_room_room ON visit_plan_room (room, plan_id);

ALTER TABLE visit_plan ADD COLUMN actor_id ${id} NULL COMMENT 'who took the plan over; null: its visitor visits';
ALTER TABLE visit_plan ADD CONSTRAINT fk_visit_plan_actor FOREIGN KEY (actor_id) REFERENCES person (id);
CREATE INDEX ix_visit_plan_actor ON visit_plan (actor_id, week_of, id);
