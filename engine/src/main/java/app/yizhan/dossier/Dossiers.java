package app.yizhan.dossier;

import app.yizhan.audit.Audit;
import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.dossier.internal.DossierMapper;
import app.yizhan.dossier.internal.DossierMapper.PaperRow;
import app.yizhan.form.PlainText;
import app.yizhan.party.PartyCases;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Once;
import app.yizhan.request.PersonalWords;
import app.yizhan.request.Retries;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Notes which papers lie in a file, and where. */
@Service
public class Dossiers implements PersonalWords {

    /** What each call gets. */
    public record Answer(int papers) {}

    /**
     * @param papers codes of papers
     * @param dated day that stands on them
     */
    public record Kept(
            @Nullable List<String> papers,
            @Nullable LocalDate dated,
            @Nullable String keptWhere) {}

    private static final int LONGEST = 200;

    private final DossierMapper mapper;
    private final DossierReader reader;
    private final DossierRights rights;
    private final Vault vault;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Dossiers(
            DossierMapper mapper,
            DossierReader reader,
            DossierRights rights,
            Vault vault,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.reader = reader;
        this.rights = rights;
        this.vault = vault;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * That papers lie in the file; one that was noted before lies where it is said now.
     *
     * @throws NotFound if there is no such case, or the person does not keep its file
     * @throws InvalidFields fields {@code papers}, {@code dated}, {@code keptWhere}
     */
    public Answer keep(String requestId, Kept kept, @Nullable String requestKey, String personId) {
        return run(requestId, requestKey, "dossier keep " + requestId, kept, personId, seen -> {
            var where = PlainText.demanded("keptWhere", kept.keptWhere(), LONGEST);
            var dated = dated(kept.dated(), seen.of());
            var papers = papers(kept.papers(), seen.of());
            papers.forEach(paper -> {
                mapper.delete(requestId, paper);
                mapper.insert(new PaperRow(requestId, paper, dated, vault.seal(where), personId, clock.now()));
                record(seen, personId, "kept", Map.of("paper", paper, "dated", dated.toString()), where);
            });
            return new Answer(papers.size());
        });
    }

    /**
     * What was noted by mistake, or was taken out. The record of the case keeps that it was noted.
     *
     * @throws NotFound if there is no such case, or the person does not keep its file, or the paper was not noted
     */
    public Answer drop(String requestId, String paper, @Nullable String requestKey, String personId) {
        return run(requestId, requestKey, "dossier drop " + requestId, paper, personId, seen -> {
            if (mapper.delete(requestId, paper) == 0) {
                throw new NotFound("page");
            }
            record(seen, personId, "taken-out", Map.of("paper", paper), "");
            return new Answer(1);
        });
    }

    private Answer run(
            String requestId,
            @Nullable String requestKey,
            String operation,
            Object said,
            String personId,
            Function<DossierRights.Seen, Answer> act) {
        var seen = rights.of(requestId, personId);
        if (!seen.writes()) {
            throw new NotFound("request");
        }
        Supplier<Answer> locked = () -> {
            mapper.lock(requestId).orElseThrow(() -> new NotFound("request"));
            return act.apply(seen);
        };
        return retries.run(() -> once.run(personId, requestKey, operation, said, Answer.class, locked));
    }

    private List<String> papers(@Nullable List<String> given, PartyCases.Case of) {
        var asked = reader.asked(of).map(DossierPaper::code).toList();
        if (given == null || given.isEmpty()) {
            throw new InvalidFields("papers", "field.required", Map.of());
        }
        if (!asked.containsAll(given)) {
            throw new InvalidFields("papers", "dossier.error.paper", Map.of());
        }
        return given.stream().distinct().toList();
    }

    /** Nothing of the case is older than the application. */
    private LocalDate dated(@Nullable LocalDate day, PartyCases.Case of) {
        if (day == null) {
            throw new InvalidFields("dated", "field.required", Map.of());
        }
        var first = of.acts().get("01");
        if (day.isAfter(clock.today()) || first != null && day.isBefore(first)) {
            throw new InvalidFields("dated", "dossier.error.day", Map.of());
        }
        return day;
    }

    private void record(
            DossierRights.Seen seen, String personId, String what, Map<String, Object> facts, String where) {
        Map<String, Object> all = new HashMap<>(facts);
        if (seen.actingFor() != null) {
            all.put("actingFor", seen.actingFor());
        }
        Map<String, String> personal = where.isEmpty() ? Map.of() : Map.of("keptWhere", where);
        audit.record(seen.of().requestId(), personId, "party-paper." + what, null, all, personal);
    }

    @Override
    public int delete(String requestId) {
        return mapper.forget(requestId);
    }
}
