package app.yizhan.ui.audit;

/** An entry of the record in the auditor's words. */
record AuditRow(String when, String who, String what, String where, String details) {}
