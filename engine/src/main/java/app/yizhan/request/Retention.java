package app.yizhan.request;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.request.internal.RequestMapper;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what people wrote in cases that ended longer ago than their family keeps it ({@code retention}, in days). That it happened, who
 * decided what and when, and all hashes stay; the deletion is an entry of the record itself.
 */
@Service
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 100;

    private final RequestMapper requests;
    private final Families families;
    private final List<PersonalWords> words;
    private final Audit audit;
    private final SchoolClock clock;
    private final TransactionTemplate transaction;

    Retention(
            RequestMapper requests,
            Families families,
            List<PersonalWords> words,
            Audit audit,
            SchoolClock clock,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.families = families;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Over all families. */
    void run() {
        families.all().stream().filter(family -> family.retentionDays() > 0).forEach(family -> {
            int cases = deleteEndedBefore(family.key(), clock.now().minusDays(family.retentionDays()));
            LOG.info("{}: the values of {} cases were deleted, their retention was over", family.key(), cases);
        });
    }

    /** Each case in a transaction of its own. @return of how many cases values were deleted */
    public int deleteEndedBefore(String service, LocalDateTime before) {
        int cases = 0;
        for (var due = requests.keptLonger(service, before, AT_ONCE);
                !due.isEmpty();
                due = requests.keptLonger(service, before, AT_ONCE)) {
            due.forEach(id -> transaction.executeWithoutResult(status -> delete(id)));
            cases += due.size();
        }
        return cases;
    }

    private void delete(String id) {
        if (requests.lock(id).isEmpty() || requests.valuesDeleted(id, clock.now()) == 0) {
            return;
        }
        int values = words.stream().mapToInt(place -> place.delete(id)).sum() + audit.deletePersonal(id);
        audit.record(id, null, "retention.values-deleted", null, Map.of("values", values), Map.of());
    }
}
