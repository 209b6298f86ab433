package app.yizhan.seal;

import app.yizhan.audit.Audit;
import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.KeptPictures;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Unit;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.TimelineEntry;
import app.yizhan.seal.internal.PaperMapper;
import app.yizhan.seal.internal.PaperMapper.PaperRow;
import app.yizhan.seal.internal.SealMapper;
import app.yizhan.seal.internal.SealMapper.PermissionRow;
import app.yizhan.seal.internal.SealMapper.SealRow;
import app.yizhan.seal.internal.SealMapper.SealingRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts seals on documents; each use is a row of the log and an entry of the record. */
@Service
public class Seals {

    private static final Set<String> SIGNED = Set.of("APPROVED", "DONE");

    private final SealMapper mapper;
    private final PaperMapper papers;
    private final SealUnits units;
    private final KeptPictures pictures;
    private final CaseRecord record;
    private final Audit audit;
    private final Vault vault;
    private final SchoolClock clock;

    Seals(
            SealMapper mapper,
            PaperMapper papers,
            SealUnits units,
            KeptPictures pictures,
            CaseRecord record,
            Audit audit,
            Vault vault,
            SchoolClock clock) {
        this.mapper = mapper;
        this.papers = papers;
        this.units = units;
        this.pictures = pictures;
        this.record = record;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Seals a document that was just given out. By the hand of whoever signed the case last, if they keep the unit's seal; else because
     * its keeper allowed documents of this kind beforehand; else, or where no picture is on file, it is stamped by hand.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(SealOrder order, Request request, Person about) {
        units.of(order.whose(), about).ifPresent(unit -> put(order, request, unit));
    }

    private void put(SealOrder order, Request request, Unit unit) {
        var seal = mapper.inForce(unit.id(), clock.today());
        var signer = seal.flatMap(s -> signer(request)).filter(id -> units.keeps(id, unit.id()));
        var permission =
                seal.isPresent() && signer.isEmpty() ? permission(order, unit) : Optional.<PermissionRow>empty();
        boolean sealed = signer.isPresent() || permission.isPresent();
        var sealId = sealed ? seal.map(SealRow::id).orElse(null) : null;
        mapper.put(new SealingRow(
                order.documentId(),
                unit.id(),
                sealId,
                signer.orElse(null),
                permission.map(PermissionRow::id).orElse(null),
                clock.now()));
        if (!sealed) {
            papers.begin(order.documentId(), unit.id());
        }
        Map<String, Object> facts = new HashMap<>(Map.of("number", order.number(), "unit", unit.id()));
        permission.ifPresent(row -> facts.put("allowed", row.id()));
        audit.record(request.id(), signer.orElse(null), sealed ? "seal.used" : "seal.by-hand", sealId, facts, Map.of());
    }

    private Optional<PermissionRow> permission(SealOrder order, Unit unit) {
        var variant = order.variant() == null ? "" : order.variant();
        return mapper.permissions(unit.id()).stream()
                .filter(row -> row.service().equals(order.service())
                        && row.kind().equals(order.kind())
                        && row.variant().equals(variant))
                .findFirst();
    }

    /** Who signed the case last, of people; a signature that was taken back is none. */
    private Optional<String> signer(Request request) {
        var entries = record.of(request.id());
        return entries.reversed().stream()
                .filter(entry -> SIGNED.contains(entry.action()) && entry.actorId() != null)
                .filter(entry -> !isUndone(entry, entries))
                .map(TimelineEntry::actorId)
                .findFirst();
    }

    private static boolean isUndone(TimelineEntry entry, List<TimelineEntry> entries) {
        return entries.stream()
                .anyMatch(later -> later.action().equals("UNDONE")
                        && later.id().compareTo(entry.id()) > 0
                        && Objects.equals(later.slotId(), entry.slotId()));
    }

    /** By document; those that ask for no seal are left out. */
    @Transactional(readOnly = true)
    public Map<String, Sealing> of(Collection<String> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        var byHand = papers.ofDocuments(documents).stream()
                .collect(Collectors.toMap(PaperRow::documentId, Function.identity()));
        return mapper.ofDocuments(documents).stream()
                .collect(Collectors.toMap(SealingRow::documentId, row -> sealing(row, byHand.get(row.documentId()))));
    }

    private Sealing sealing(SealingRow row, @Nullable PaperRow paper) {
        var unit = units.get(row.unitId());
        if (paper == null || paper.stampedAt() == null) {
            var place = row.sealId() == null ? mapper.place(row.unitId()).orElse("") : "";
            return new Sealing(unit, row.sealId(), place, null);
        }
        var who = paper.collectedBy() == null ? "" : vault.open(paper.collectedBy());
        var handout = new Sealing.Handout(paper.stampedAt(), paper.collectedOn(), who);
        return new Sealing(unit, null, paper.place(), handout);
    }

    /** The picture that is on a document, to draw it there; nothing else asks for it. */
    @Transactional(readOnly = true)
    public byte @Nullable [] picture(Sealing sealing) {
        return Optional.ofNullable(sealing.sealId())
                .flatMap(mapper::find)
                .map(row -> pictures.picture(row.storedAs()))
                .orElse(null);
    }
}
