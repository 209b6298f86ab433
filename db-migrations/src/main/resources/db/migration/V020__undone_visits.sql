-- a return takes back what came after its target: such visits are history, no longer the way that the case has come
ALTER TABLE step_visit ADD COLUMN undone BOOLEAN NOT NULL DEFAULT FALSE;
