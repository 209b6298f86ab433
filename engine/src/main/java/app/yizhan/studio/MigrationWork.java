package app.yizhan.studio;

import app.yizhan.request.Busy;
import app.yizhan.request.LostRace;
import app.yizhan.request.Retries;
import app.yizhan.studio.internal.MigrationMapper;
import app.yizhan.studio.internal.MigrationMapper.CaseRow;
import app.yizhan.studio.internal.MigrationMapper.MigrationRow;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Moves cases to a new version, each in a transaction of its own; several nodes may work on the same migration. */
@Component
class MigrationWork {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWork.class);
    private static final int PAGE = 50;

    private final MigrationMapper mapper;
    private final CaseMigration migration;
    private final Retries retries;

    MigrationWork(MigrationMapper mapper, CaseMigration migration, Retries retries) {
        this.mapper = mapper;
        this.migration = migration;
        this.retries = retries;
    }

    /** Works until nothing is left to be moved, it is held, or the time is over. */
    void run(String migrationId, Duration most) {
        var row = mapper.find(migrationId).orElseThrow();
        var way = migration.way(row);
        long end = System.nanoTime() + most.toNanos();
        var after = "";
        for (var page = mapper.pending(migrationId, after, PAGE);
                !page.isEmpty();
                page = mapper.pending(migrationId, after, PAGE)) {
            for (var requestId : page) {
                if (System.nanoTime() > end) {
                    return;
                }
                move(row, way, requestId);
            }
            after = page.getLast();
        }
    }

    /** What another node left, or what did not fit into the time of the call. */
    List<String> unfinished() {
        return mapper.unfinished();
    }

    /** A case that cannot go on with the version stays where it is and says why; it does not stop the others. */
    private void move(MigrationRow row, CaseMigration.Way way, String requestId) {
        try {
            retries.run(() -> {
                migration.move(row, way, requestId);
                return requestId;
            });
        } catch (LostRace
                | Busy
                | TransactionException
                | TransientDataAccessException
                | DataAccessResourceFailureException again) {
            LOG.info("Request {} is moved to another version later: {}", requestId, again.toString());
        } catch (RuntimeException e) {
            LOG.warn("Request {} stays on its version: {}", requestId, e.toString());
            var cause = MoveCause.of(e);
            mapper.settle(new CaseRow(row.id(), requestId, "FAILED", cause, Reasons.of(e, cause)));
        }
    }
}
