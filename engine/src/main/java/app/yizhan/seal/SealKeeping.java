package app.yizhan.seal;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.KeptPictures;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.seal.internal.SealMapper;
import app.yizhan.seal.internal.SealMapper.PermissionRow;
import app.yizhan.seal.internal.SealMapper.SealRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the keeper of a unit's seal does with it; each of it is recorded. Whoever keeps another's gets "not found". */
@Service
@Transactional
public class SealKeeping {

    private static final int PLACE_LIMIT = 100;

    /** @param id of the seal, the permission or the unit */
    public record Answer(String id) {}

    private final SealMapper mapper;
    private final SealUnits units;
    private final List<SealableKinds> kinds;
    private final KeptPictures pictures;
    private final Audit audit;
    private final SchoolClock clock;

    SealKeeping(
            SealMapper mapper,
            SealUnits units,
            List<SealableKinds> kinds,
            KeptPictures pictures,
            Audit audit,
            SchoolClock clock) {
        this.mapper = mapper;
        this.units = units;
        this.kinds = kinds;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a seal on file, used from today on; the one before is used no longer.
     *
     * @throws InvalidFields on {@code file} if it is no picture that can be put on a paper
     */
    public Answer upload(String unitId, byte[] picture, String keeperId) {
        demand(unitId, keeperId);
        var kept = pictures.keep(SealPicture.of(picture));
        var today = clock.today();
        var row = new SealRow(TimeOrderedId.next(), unitId, kept.name(), today, null, keeperId, clock.now());
        mapper.insert(row, kept.sha256());
        mapper.endOthers(unitId, row.id(), today, keeperId);
        audit.record(
                Audit.SYSTEM,
                keeperId,
                "seal.uploaded",
                row.id(),
                Map.of("unit", unitId, "sha256", kept.sha256()),
                Map.of());
        return new Answer(row.id());
    }

    /**
     * @param day first day on which it is not used any more, today at the earliest
     * @throws Refusal SEAL_ENDED if it ends before that anyway
     */
    public Answer end(String sealId, @Nullable LocalDate day, String keeperId) {
        var row = (TimeOrderedId.couldBe(sealId) ? mapper.find(sealId) : Optional.<SealRow>empty())
                .filter(seal -> units.keeps(keeperId, seal.unitId()))
                .orElseThrow(() -> new NotFound("seal"));
        var last = day == null ? clock.today() : day;
        if (last.isBefore(clock.today())) {
            throw new InvalidFields("day", "seal.DAY", Map.of());
        }
        if (mapper.end(sealId, last, keeperId) == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "SEAL_ENDED", Map.of());
        }
        audit.record(
                Audit.SYSTEM,
                keeperId,
                "seal.ended",
                sealId,
                Map.of("unit", row.unitId(), "day", last.toString()),
                Map.of());
        return new Answer(sealId);
    }

    /**
     * Lets documents of a kind carry the seal with nobody asked.
     *
     * @throws InvalidFields on {@code kind} if no model wants this unit's seal on such a document
     * @throws Refusal SEAL_ALLOWED if it was allowed before
     */
    public Answer allow(String unitId, String service, String kind, @Nullable String variant, String keeperId) {
        demand(unitId, keeperId);
        var chosen = Objects.requireNonNullElse(variant, "");
        kinds.stream()
                .flatMap(known -> known.all(Locale.SIMPLIFIED_CHINESE).stream())
                .filter(known -> known.service().equals(service)
                        && known.kind().equals(kind)
                        && known.variant().equals(chosen))
                .filter(known -> units.mayBeOf(known.whose(), units.get(unitId)))
                .findFirst()
                .orElseThrow(() -> new InvalidFields("kind", "seal.KIND", Map.of()));
        var row = new PermissionRow(TimeOrderedId.next(), unitId, service, kind, chosen, keeperId, clock.now());
        try {
            mapper.allow(row);
        } catch (DuplicateKeyException e) {
            throw new Refusal(Refusal.Kind.CONFLICT, "SEAL_ALLOWED", Map.of());
        }
        audit.record(
                Audit.SYSTEM,
                keeperId,
                "seal.allowed",
                row.id(),
                Map.of("unit", unitId, "service", service, "kind", kind, "variant", chosen),
                Map.of());
        return new Answer(row.id());
    }

    /** @throws Refusal SEAL_NOT_ALLOWED if it was ended before */
    public Answer disallow(String unitId, String permissionId, String keeperId) {
        demand(unitId, keeperId);
        boolean stands =
                mapper.permissions(unitId).stream().anyMatch(row -> row.id().equals(permissionId));
        if (!stands || mapper.disallow(permissionId, clock.now(), keeperId) == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "SEAL_NOT_ALLOWED", Map.of());
        }
        audit.record(Audit.SYSTEM, keeperId, "seal.disallowed", permissionId, Map.of("unit", unitId), Map.of());
        return new Answer(permissionId);
    }

    /** Where papers are stamped by hand and handed out, at most 100 characters; blank: it is not said. */
    public Answer place(String unitId, @Nullable String place, String keeperId) {
        demand(unitId, keeperId);
        var words = PlainText.words("place", place, PLACE_LIMIT);
        mapper.forgetPlace(unitId);
        if (!words.isEmpty()) {
            mapper.setPlace(unitId, words);
        }
        audit.record(Audit.SYSTEM, keeperId, "seal.place", unitId, Map.of(), Map.of());
        return new Answer(unitId);
    }

    private void demand(String unitId, String keeperId) {
        if (!TimeOrderedId.couldBe(unitId) || !units.keeps(keeperId, unitId)) {
            throw new NotFound("seal");
        }
    }
}
