package app.yizhan.seal;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.Unit;
import app.yizhan.refusal.NotFound;
import app.yizhan.seal.internal.PaperMapper;
import app.yizhan.seal.internal.PaperMapper.PaperRow;
import app.yizhan.seal.internal.SealMapper;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies at the desks of a clerk's units: papers to be stamped, papers to be collected, and those that were. */
@Service
@Transactional(readOnly = true)
public class SealDesks {

    private static final int OPEN = 200;
    private static final int HANDED = 30;

    private final PaperMapper mapper;
    private final SealMapper seals;
    private final SealUnits units;
    private final List<SealableKinds> kinds;
    private final Vault vault;

    SealDesks(PaperMapper mapper, SealMapper seals, SealUnits units, List<SealableKinds> kinds, Vault vault) {
        this.mapper = mapper;
        this.seals = seals;
        this.units = units;
        this.kinds = kinds;
        this.vault = vault;
    }

    /**
     * Those that nobody has collected, of each unit the 200 oldest.
     *
     * @throws NotFound if the person works at no unit's desk
     */
    public List<DeskPaper> open(String clerkId, Locale locale) {
        return of(clerkId).stream()
                .flatMap(unit -> mapper.open(unit.id(), OPEN).stream())
                .map(row -> paper(row, locale))
                .toList();
    }

    /**
     * Those that were collected last, of each unit the 30 newest.
     *
     * @throws NotFound if the person works at no unit's desk
     */
    public List<DeskPaper> collected(String clerkId, Locale locale) {
        return of(clerkId).stream()
                .flatMap(unit -> mapper.handed(unit.id(), HANDED).stream())
                .map(row -> paper(row, locale))
                .toList();
    }

    /** Whether the paper lies or lay at a desk of the clerk's. */
    public boolean isAt(String documentId, String clerkId) {
        return TimeOrderedId.couldBe(documentId)
                && mapper.find(documentId)
                        .filter(row -> units.desksOf(clerkId, whose()).stream()
                                .anyMatch(unit -> unit.id().equals(row.unitId())))
                        .isPresent();
    }

    private List<Unit> of(String clerkId) {
        var desks = units.desksOf(clerkId, whose());
        if (desks.isEmpty()) {
            throw new NotFound("page");
        }
        return desks;
    }

    private Stream<String> whose() {
        return kinds.stream()
                .flatMap(known -> known.all(Locale.SIMPLIFIED_CHINESE).stream())
                .map(SealableKinds.Kind::whose)
                .distinct();
    }

    private DeskPaper paper(PaperRow row, Locale locale) {
        var variant = Objects.requireNonNullElse(row.variant(), "");
        return new DeskPaper(
                row.documentId(),
                row.number(),
                kinds.stream()
                        .flatMap(known -> known.title(row.service(), row.kind(), variant, locale).stream())
                        .findFirst()
                        .orElse(row.kind()),
                units.get(row.unitId()),
                row.holderName(),
                row.holderNumber(),
                row.issuedAt(),
                row.stampedAt() == null ? seals.place(row.unitId()).orElse("") : row.place(),
                row.stampedAt(),
                row.collectedOn(),
                row.collectedBy() == null ? "" : vault.open(row.collectedBy()),
                row.handedAt() == null ? row.stampedAt() : row.handedAt(),
                row.handedBy() == null ? row.stampedBy() : row.handedBy(),
                Objects.requireNonNullElse(row.recorder(), ""));
    }
}
