package app.yizhan.organisation;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.internal.DirectoryMapper;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the files of the school's directory, each the whole truth about what it lists: adds, changes, and ends by date what
 * it no longer names. All in one transaction. Formats: docs/directory-format.md.
 */
@Service
public class DirectoryImport {

    private final List<DirectoryFile> kinds;
    private final DirectoryMapper mapper;
    private final Units units;
    private final People people;
    private final Texts texts;
    private final Audit audit;
    private final SchoolClock clock;
    private final TransactionTemplate transactions;

    DirectoryImport(
            List<DirectoryFile> kinds,
            DirectoryMapper mapper,
            Units units,
            People people,
            Texts texts,
            Audit audit,
            SchoolClock clock,
            PlatformTransactionManager transactions) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(DirectoryFile::order).thenComparing(DirectoryFile::name))
                .toList();
        this.mapper = mapper;
        this.units = units;
        this.people = people;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Names of all files that can be sent, in the order in which they are read. */
    public List<String> fileNames() {
        return kinds.stream().map(DirectoryFile::name).toList();
    }

    /** As {@link #run(Map, boolean, boolean, String, Locale)}, in the language of whoever sent it. */
    public DirectoryReport run(Map<String, byte[]> files, boolean dryRun, boolean confirm, @Nullable String actorId) {
        var locale = actorId == null
                ? Locale.CHINESE
                : people.find(actorId).map(Person::locale).orElse(Locale.CHINESE);
        return run(files, dryRun, confirm, actorId, locale);
    }

    /**
     * @param files by name; any of {@link #fileNames()}
     * @param dryRun the same work and the same report, but nothing stays
     * @param confirm takes the import even if it {@link DirectoryReport#confirmationNeeded needs a confirmation}
     * @param actorId of the person or the service token that sent it; null for the system
     * @param locale of the report
     * @throws InvalidFields if a file is unknown, unreadable or lacks a column: nothing was changed
     * @throws ImportNeedsConfirmation if too much is wrong or leaves: nothing was changed
     * @throws ImportRunning if another import is at it
     */
    public DirectoryReport run(
            Map<String, byte[]> files, boolean dryRun, boolean confirm, @Nullable String actorId, Locale locale) {
        var runs = read(files);
        return transactions.execute(transaction -> {
            lock();
            runs.forEach(run -> run.file().take(run));
            var report = report(runs, locale);
            if (dryRun) {
                transaction.setRollbackOnly();
            } else {
                if (report.confirmationNeeded() && !confirm) {
                    throw new ImportNeedsConfirmation(report);
                }
                record(report, files, confirm, actorId);
                AfterCommit.run(units::forget);
            }
            return report;
        });
    }

    private List<DirectoryRun> read(Map<String, byte[]> files) {
        var wrong = new ArrayList<Refusal.Field>();
        var known = String.join(", ", fileNames());
        if (files.isEmpty()) {
            wrong.add(new Refusal.Field("files", "import.NO_FILES", Map.of("known", known)));
        }
        files.keySet().stream()
                .filter(name -> !fileNames().contains(name))
                .sorted()
                .forEach(name -> wrong.add(new Refusal.Field(name, "import.UNKNOWN_FILE", Map.of("known", known))));
        var personIds = new PersonIds(mapper);
        var runs = new ArrayList<DirectoryRun>();
        for (var kind : kinds) {
            try {
                if (files.containsKey(kind.name())) {
                    var content = new DirectoryCsv(kind).read(files.get(kind.name()));
                    runs.add(new DirectoryRun(kind, content, clock.today(), personIds));
                }
            } catch (DirectoryCsv.Unreadable e) {
                wrong.add(e.field());
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
        return runs;
    }

    private void lock() {
        try {
            mapper.lock();
        } catch (PessimisticLockingFailureException e) {
            throw new ImportRunning();
        }
    }

    private DirectoryReport report(List<DirectoryRun> runs, Locale locale) {
        var counts = runs.stream().map(DirectoryRun::counts).toList();
        var problems = runs.stream()
                .flatMap(run -> run.faults().stream()
                        .map(fault -> new DirectoryReport.Problem(
                                run.file().name(), fault.line(), texts.text(locale, fault.key(), fault.args()))))
                .toList();
        return new DirectoryReport(
                counts.stream().mapToInt(DirectoryReport.FileCounts::added).sum(),
                counts.stream().mapToInt(DirectoryReport.FileCounts::changed).sum(),
                counts.stream().mapToInt(DirectoryReport.FileCounts::removed).sum(),
                runs.stream().anyMatch(DirectoryRun::needsConfirmation),
                counts,
                problems);
    }

    private void record(DirectoryReport report, Map<String, byte[]> files, boolean confirm, @Nullable String actorId) {
        var facts = new TreeMap<String, Object>();
        facts.put("added", report.added());
        facts.put("changed", report.changed());
        facts.put("removed", report.removed());
        facts.put("bad", report.bad());
        facts.put("confirmed", confirm);
        files.forEach((name, bytes) -> facts.put("sha256." + name, Sha256.of(bytes)));
        audit.record(Audit.SYSTEM, actorId, "directory.imported", null, facts, Map.of());
    }
}
