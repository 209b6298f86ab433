package app.yizhan.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the record, newest first.
 *
 * @param next cursor of the page after this one, or null
 */
public record AuditPage(List<AuditEntry> entries, @Nullable String next) {}
