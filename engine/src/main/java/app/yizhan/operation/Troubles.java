package app.yizhan.operation;

import app.yizhan.calendar.Gap;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.housing.OverlapCheck;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.Texts;
import app.yizhan.operation.Trouble.Kind;
import app.yizhan.studio.Migration;
import app.yizhan.studio.ModelMigrations;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All that is wrong now, each in a sentence; the caller has made sure that an administrator asks. */
@Service
public class Troubles {

    /** As long as the health check of the engine waits. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final int CAUSES = 5;

    private final Incidents incidents;
    private final EngineJobList jobs;
    private final ModelMigrations migrations;
    private final Notifications notifications;
    private final WorkingCalendar calendar;
    private final OverlapCheck beds;
    private final StepNames names;
    private final Texts texts;
    private final SchoolClock clock;

    Troubles(
            Incidents incidents,
            EngineJobList jobs,
            ModelMigrations migrations,
            Notifications notifications,
            WorkingCalendar calendar,
            OverlapCheck beds,
            StepNames names,
            Texts texts,
            SchoolClock clock) {
        this.incidents = incidents;
        this.jobs = jobs;
        this.migrations = migrations;
        this.notifications = notifications;
        this.calendar = calendar;
        this.beds = beds;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /** The most urgent first; none if all is well. */
    public List<Trouble> now(Locale locale) {
        List<Trouble> found = new ArrayList<>();
        if (beds.found() > 0) {
            found.add(plain(Kind.BEDS_TWICE, beds.found(), null, "beds", locale));
        }
        incidents(found, locale);
        var due = jobs.counts();
        if (isLate(due.oldestDue())) {
            found.add(plain(Kind.JOBS_LATE, due.ready(), due.oldestDue(), "operations/jobs", locale));
        }
        migrations.unsettled().forEach(migration -> found.add(migration(migration, locale)));
        outbox(found, locale);
        calendar.gaps().forEach(gap -> found.add(gap(gap, locale)));
        return found;
    }

    private void incidents(List<Trouble> found, Locale locale) {
        var causes = incidents.causes();
        causes.stream().limit(CAUSES).forEach(cause -> {
            var facts = Map.of(
                    "service", names.service(cause.service(), locale),
                    "step", names.of(cause.definitionId(), cause.element(), locale),
                    "count", cause.cases(),
                    "since", cause.since(),
                    "why", texts.text(locale, "incident.why." + cause.why()));
            found.add(new Trouble(
                    Kind.INCIDENT,
                    texts.text(locale, "trouble.INCIDENT", facts),
                    cause.service(),
                    cause.cases(),
                    cause.since(),
                    "operations/incidents?cause=" + cause.id()));
        });
    }

    private Trouble migration(Migration migration, Locale locale) {
        var kind = migration.isHeld() ? Kind.MIGRATION_HELD : Kind.MIGRATION_STAYS;
        int many = migration.isHeld() ? migration.pending() : migration.failed();
        var facts = Map.of(
                "service", names.service(migration.service(), locale), "version", migration.version(), "count", many);
        return new Trouble(
                kind,
                texts.text(locale, "trouble." + kind, facts),
                migration.service(),
                many,
                migration.startedAt(),
                "studio/" + migration.service());
    }

    private void outbox(List<Trouble> found, Locale locale) {
        var stats = notifications.stats();
        if (stats.failedLately() > 0) {
            found.add(plain(Kind.OUTBOX_FAILED, stats.failedLately(), null, "operations/outbox", locale));
        }
        if (isLate(stats.oldestDue())) {
            found.add(plain(Kind.OUTBOX_LATE, stats.pending(), stats.oldestDue(), "operations/outbox", locale));
        }
        if (stats.noHost() > 0) {
            found.add(plain(Kind.NO_MAIL_HOST, stats.noHost(), null, "operations/outbox", locale));
        }
    }

    private Trouble gap(Gap gap, Locale locale) {
        var words = texts.text(locale, "calendar.gap." + gap.kind(), Map.of("what", gap.what()));
        return new Trouble(Kind.CALENDAR_GAP, words, null, 1, null, "calendar");
    }

    private Trouble plain(Kind kind, long many, @Nullable LocalDateTime since, String path, Locale locale) {
        Map<String, Object> facts = since == null ? Map.of("count", many) : Map.of("count", many, "since", since);
        return new Trouble(kind, texts.text(locale, "trouble." + kind, facts), null, many, since, path);
    }

    private boolean isLate(@Nullable LocalDateTime since) {
        return since != null && since.plus(LATE).isBefore(clock.now());
    }
}
