package app.yizhan.record;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.form.Attachments;
import app.yizhan.form.Attachments.Attachment;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.paper.PaperCode;
import app.yizhan.record.internal.RecordPrintMapper;
import app.yizhan.record.internal.RecordPrintMapper.PrintRow;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Request;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.TimelineEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the record of a request together for one reader, and keeps which papers left the house. */
@Service
public class Records {

    /** A sheet that was printed, with the code that leads from the paper to its check. */
    record Printed(RecordSheet sheet, String code) {}

    private final RequestQueries requests;
    private final Families families;
    private final People people;
    private final Aliases aliases;
    private final RecordFacts facts;
    private final OfficeWords offices;
    private final Attachments attachments;
    private final Texts texts;
    private final Audit audit;
    private final RecordPrintMapper prints;
    private final SchoolClock clock;

    Records(
            RequestQueries requests,
            Families families,
            People people,
            Aliases aliases,
            RecordFacts facts,
            OfficeWords offices,
            Attachments attachments,
            Texts texts,
            Audit audit,
            RecordPrintMapper prints,
            SchoolClock clock) {
        this.requests = requests;
        this.families = families;
        this.people = people;
        this.aliases = aliases;
        this.facts = facts;
        this.offices = offices;
        this.attachments = attachments;
        this.texts = texts;
        this.audit = audit;
        this.prints = prints;
        this.clock = clock;
    }

    /**
     * The record as this reader may see it; reading sensitive values is recorded.
     *
     * @throws NotFound if there is no such request, or the reader may not see what happened in it
     */
    @Transactional
    public RecordSheet sheet(String requestId, String readerId, Locale locale) {
        var detail = requests.detail(requestId, readerId, locale);
        if (detail.timeline().isEmpty()) {
            throw new NotFound("request");
        }
        var request = detail.request();
        var family = families.of(Objects.requireNonNull(request.definitionId()));
        var chain = audit.check(requestId);
        return new RecordSheet(
                request,
                family.name(locale),
                family.line(),
                clerk(request),
                outcome(request, family, locale),
                facts.of(family, detail.data(), locale),
                acts(detail, family, locale),
                chain.intact(),
                chain.entries(),
                chain.head(),
                clock.now());
    }

    /** As {@link #sheet}, and remembers the state of the chain under a code that goes on the paper. */
    @Transactional
    Printed print(String requestId, String personId, Locale locale) {
        var sheet = sheet(requestId, personId, locale);
        var readerId = aliases.inCase(sheet.request().applicantId(), personId);
        var code = PaperCode.fresh();
        prints.insert(new PrintRow(code, requestId, sheet.entries(), sheet.head(), sheet.at(), readerId));
        audit.record(requestId, readerId, "record.printed", null, Map.of("code", code.substring(0, 5)), Map.of());
        return new Printed(sheet, code);
    }

    private @Nullable String clerk(Request request) {
        return request.enteredBy() == null
                ? null
                : people.find(request.enteredBy()).map(Person::name).orElse("");
    }

    String outcome(Request request, Family family, Locale locale) {
        return request.endedAt() == null || request.result() == null
                ? texts.text(locale, "record.status." + request.status())
                : family.stepName(locale, request.result());
    }

    private List<RecordSheet.Act> acts(RequestDetail detail, Family family, Locale locale) {
        return detail.timeline().stream()
                .map(entry -> act(entry, family, locale))
                .toList();
    }

    private RecordSheet.Act act(TimelineEntry entry, Family family, Locale locale) {
        boolean decided = entry.actorId() != null;
        return new RecordSheet.Act(
                entry.at(),
                entry.step() == null ? "" : family.stepName(locale, entry.step()),
                did(entry, locale),
                orEmpty(entry.actorName()),
                offices.of(entry.capacity(), locale),
                orEmpty(entry.actingFor()),
                said(entry, locale),
                decided && entry.step() != null
                        ? family.text(locale, "signature." + entry.step()).orElse(null)
                        : null,
                entry.signatures().stream()
                        .filter(id -> attachments.find(id).isPresent())
                        .toList());
    }

    /** With the reason that was chosen. */
    private String did(TimelineEntry entry, Locale locale) {
        var did = texts.text(locale, "timeline." + entry.action(), entry.detail());
        return entry.reason()
                .map(reason -> texts.text(locale, "record.because", Map.of("did", did, "reason", reason)))
                .orElse(did);
    }

    /** What was written, and which files went with it. */
    private String said(TimelineEntry entry, Locale locale) {
        var said = orEmpty(entry.opinion());
        var files = entry.files().stream()
                .flatMap(id -> attachments.find(id).stream())
                .map(Attachment::name)
                .toList();
        return files.isEmpty()
                ? said
                : texts.text(
                        locale,
                        said.isBlank() ? "record.files" : "record.with-files",
                        Map.of("said", said, "files", files));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
