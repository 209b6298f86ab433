package app.yizhan.audit;

import app.yizhan.audit.internal.AuditMapper;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record for auditors, a page at a time along an index; each question is an entry of the record itself. */
@Service
public class AuditSearch {

    private static final int MOST = 200;

    private final AuditMapper mapper;
    private final Audit audit;

    AuditSearch(AuditMapper mapper, Audit audit) {
        this.mapper = mapper;
        this.audit = audit;
    }

    /**
     * Newest first. The caller has made sure that it is an auditor who asks.
     *
     * @param cursor of the page before, or null
     * @param limit at most 200
     * @throws Refusal {@code BAD_CURSOR}
     */
    @Transactional
    public AuditPage find(AuditQuery query, @Nullable String cursor, int limit, String auditorId) {
        var most = Math.min(MOST, Math.max(1, limit));
        var rows = mapper.search(query, after(query, cursor), query.from().atStartOfDay(), most + 1);
        audit.record(Audit.SYSTEM, auditorId, "audit.searched", query.chain(), facts(query, cursor), Map.of());
        var page = rows.stream().limit(most).toList();
        return new AuditPage(page, rows.size() > most ? cursor(page.getLast()) : null);
    }

    /**
     * What administrators did to services and cases, newest first. There are no words in it, and reading it is no entry.
     *
     * @param cursor of the page before, or null
     * @param limit at most 200
     * @throws Refusal {@code BAD_CURSOR}
     */
    @Transactional(readOnly = true)
    public AuditPage operations(@Nullable String cursor, int limit) {
        var most = Math.min(MOST, Math.max(1, limit));
        var query = AuditQuery.always(AuditKind.OPERATION);
        var rows = mapper.search(query, after(query, cursor), query.from().atStartOfDay(), most + 1);
        var page = rows.stream().limit(most).toList();
        return new AuditPage(page, rows.size() > most ? cursor(page.getLast()) : null);
    }

    private static Map<String, Object> facts(AuditQuery query, @Nullable String cursor) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("from", query.from().toString());
        facts.put("to", query.to().toString());
        if (query.personId() != null) {
            facts.put("person", query.personId());
        }
        if (query.kind() != null) {
            facts.put("kind", query.kind().name());
        }
        if (cursor != null) {
            facts.put("further", true);
        }
        return facts;
    }

    private static AuditMapper.Place after(AuditQuery query, @Nullable String cursor) {
        if (cursor == null) {
            return new AuditMapper.Place(query.to().plusDays(1).atStartOfDay(), "", 0);
        }
        var parts = cursor.split("_", 3);
        try {
            var at = LocalDateTime.parse(parts[0]);
            AuditQuery.day("cursor", at.toLocalDate());
            if (!TimeOrderedId.couldBe(parts[1])) {
                throw badCursor();
            }
            return new AuditMapper.Place(at, parts[1], Integer.parseInt(parts[2]));
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException | InvalidFields e) {
            throw badCursor();
        }
    }

    private static Refusal badCursor() {
        return new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
    }

    private static String cursor(AuditEntry last) {
        return last.at() + "_" + last.chain() + "_" + last.seq();
    }
}
