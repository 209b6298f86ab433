package app.yizhan.document;

import app.yizhan.audit.Audit;
import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.document.internal.DocumentMapper;
import app.yizhan.document.internal.DocumentMapper.DocumentRow;
import app.yizhan.organisation.People;
import app.yizhan.paper.PaperCode;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.PersonalWords;
import app.yizhan.request.Request;
import app.yizhan.request.RequestNumbers;
import app.yizhan.request.RequestValues;
import app.yizhan.request.Visibility;
import app.yizhan.seal.SealDesks;
import app.yizhan.seal.SealOrder;
import app.yizhan.seal.Seals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Issues documents, takes them back, and gives them to whoever may see the case. */
@Service
public class Documents implements PersonalWords {

    /** A document to be drawn. */
    record Opened(DocumentRow row, DocumentContent content) {}

    private final DocumentMapper mapper;
    private final DocumentWords words;
    private final RequestNumbers numbers;
    private final RequestValues values;
    private final Visibility visibility;
    private final Families families;
    private final People people;
    private final Seals seals;
    private final SealDesks desks;
    private final CaseRecord record;
    private final Audit audit;
    private final Vault vault;
    private final SchoolClock clock;
    private final JsonMapper json;

    Documents(
            DocumentMapper mapper,
            DocumentWords words,
            RequestNumbers numbers,
            RequestValues values,
            Visibility visibility,
            Families families,
            People people,
            Seals seals,
            SealDesks desks,
            CaseRecord record,
            Audit audit,
            Vault vault,
            SchoolClock clock,
            JsonMapper json) {
        this.mapper = mapper;
        this.words = words;
        this.numbers = numbers;
        this.values = values;
        this.visibility = visibility;
        this.families = families;
        this.people = people;
        this.seals = seals;
        this.desks = desks;
        this.record = record;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Gives out a document about the applicant, in the transaction of the case. One of the kind that says the same stays; one that says
     * something else is revoked, so that a case never has two that stand.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedDocument issue(Request request, DocumentOrder order) {
        var family = families.of(String.valueOf(request.definitionId()));
        var holder = people.get(request.applicantId());
        var written = words.write(family, order, holder, values.current(request));
        var before = mapper.standing(request.id(), order.kind());
        if (before.filter(row -> saysTheSame(row, order, written.content())).isPresent()) {
            return shown(before.get(), family, order.locale());
        }
        before.ifPresent(row -> revoke(row, "replaced", null));
        var row = row(request, order, written);
        mapper.insert(row);
        record.add(request.id(), CaseRecord.Entry.bySystem("DOCUMENT_ISSUED", null, Map.of("number", row.number())));
        if (order.seal() != null) {
            var sealed =
                    new SealOrder(row.id(), row.number(), request.service(), row.kind(), row.variant(), order.seal());
            seals.put(sealed, request, holder);
        }
        return shown(row, family, order.locale());
    }

    private boolean saysTheSame(DocumentRow row, DocumentOrder order, DocumentContent content) {
        return content.equals(read(row))
                && java.util.Objects.equals(row.validFrom(), order.validFrom())
                && java.util.Objects.equals(row.validTo(), order.validTo());
    }

    private DocumentRow row(Request request, DocumentOrder order, DocumentWords.Written written) {
        return new DocumentRow(
                TimeOrderedId.next(),
                numbers.next(order.series()),
                PaperCode.fresh(),
                request.id(),
                request.applicantId(),
                order.kind(),
                order.variant(),
                order.paper().name(),
                order.locale().getLanguage(),
                clock.now(),
                order.validFrom(),
                order.validTo(),
                String.join(",", written.fields()),
                vault.seal(json.writeValueAsString(written.content())),
                null);
    }

    /**
     * Takes back what of the kind stands, e.g. the slip of a leave that ended early; a check of it says so from now on.
     *
     * @param reason a word of the model
     * @param actorId null: the system
     * @return whether there was one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(String requestId, String kind, String reason, @Nullable String actorId) {
        var standing = mapper.standing(requestId, kind);
        standing.ifPresent(row -> revoke(row, reason, actorId));
        return standing.isPresent();
    }

    private void revoke(DocumentRow row, String reason, @Nullable String actorId) {
        if (mapper.revoke(row.id(), clock.now(), actorId, reason) > 0) {
            var facts = Map.of("number", row.number());
            record.add(
                    row.requestId(),
                    actorId == null
                            ? CaseRecord.Entry.bySystem("DOCUMENT_REVOKED", null, facts)
                            : CaseRecord.Entry.by(people.get(actorId), "DOCUMENT_REVOKED", facts));
        }
    }

    /**
     * Documents of the case that the reader may open, oldest first.
     *
     * @throws NotFound if there is no such request or the reader may not see it
     */
    @Transactional(readOnly = true)
    public List<IssuedDocument> of(String requestId, String readerId, Locale locale) {
        var sight = visibility.of(requestId, readerId);
        var rows = mapper.ofRequest(requestId).stream()
                .filter(row -> mayOpen(row, sight, readerId))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : rows.stream()
                        .map(row -> shown(row, family(sight.request()), locale))
                        .toList();
    }

    /** @throws NotFound if there is no such document, the reader may not see all that it says, or its retention is over */
    @Transactional
    Opened open(String documentId, String readerId) {
        var row = mapper.byId(documentId).orElseThrow(() -> new NotFound("document"));
        // whoever stamps it by hand prints it, also where the rest of the case is none of their business
        boolean may =
                desks.isAt(documentId, readerId) || mayOpen(row, visibility.of(row.requestId(), readerId), readerId);
        var content = may ? read(row) : null;
        if (content == null) {
            throw new NotFound("document");
        }
        if (!row.holderId().equals(readerId)) {
            audit.record(row.requestId(), readerId, "document.read", null, Map.of("number", row.number()), Map.of());
        }
        return new Opened(row, content);
    }

    private static boolean mayOpen(DocumentRow row, Visibility.Sight sight, String readerId) {
        return row.holderId().equals(readerId)
                || sight.history() && sight.opinions() && sight.fields().containsAll(fields(row));
    }

    private static Set<String> fields(DocumentRow row) {
        return row.formFields().isEmpty() ? Set.of() : Set.of(row.formFields().split(","));
    }

    @Nullable
    DocumentContent read(DocumentRow row) {
        return row.sealed() == null ? null : json.readValue(vault.open(row.sealed()), DocumentContent.class);
    }

    IssuedDocument shown(DocumentRow row, Family family, Locale locale) {
        return new IssuedDocument(
                row.id(),
                row.requestId(),
                row.number(),
                row.kind(),
                words.title(family, row.kind(), row.variant(), locale),
                row.issuedAt(),
                row.validFrom(),
                row.validTo(),
                row.revokedAt(),
                DocumentStatus.at(clock.now(), row.validFrom(), row.validTo(), row.revokedAt()));
    }

    private Family family(Request request) {
        return families.of(String.valueOf(request.definitionId()));
    }

    @Override
    public int delete(String requestId) {
        return mapper.forgetWords(requestId);
    }
}
