-- An incident names itself as its cause. The engine's script for MySQL has two keys for that which cascade, since InnoDB deletes no
-- row that names itself by a key without it; MySQL 9.7 deletes none with it either ("Foreign key cascade delete/update exceeds max
-- tables limit of 30"), so that no case that has an incident could be mended or ended. The engine deletes incidents in their order
-- by itself: the keys are not needed.
ALTER TABLE ACT_RU_INCIDENT DROP CONSTRAINT ACT_FK_INC_CAUSE;
ALTER TABLE ACT_RU_INCIDENT DROP CONSTRAINT ACT_FK_INC_RCAUSE;
