package app.yizhan.seal;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Unit;
import app.yizhan.refusal.NotFound;
import app.yizhan.seal.internal.SealMapper;
import app.yizhan.seal.internal.SealMapper.PermissionRow;
import app.yizhan.seal.internal.SealMapper.SealRow;
import app.yizhan.seal.internal.SealMapper.UseRow;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seals of the units whose keeper one is, and what they were put on. */
@Service
@Transactional(readOnly = true)
public class SealReading {

    private static final int LOG = 100;

    private final SealMapper mapper;
    private final SealUnits units;
    private final List<SealableKinds> kinds;
    private final People people;
    private final SchoolClock clock;

    SealReading(SealMapper mapper, SealUnits units, List<SealableKinds> kinds, People people, SchoolClock clock) {
        this.mapper = mapper;
        this.units = units;
        this.kinds = kinds;
        this.people = people;
        this.clock = clock;
    }

    /** @throws NotFound if the person keeps no unit's seal */
    public List<KeptSeals> of(String personId, Locale locale) {
        var kept = units.keptBy(personId);
        if (kept.isEmpty()) {
            throw new NotFound("page");
        }
        var all = kinds.stream().flatMap(k -> k.all(locale).stream()).toList();
        return kept.stream().map(unit -> seals(unit, all, locale)).toList();
    }

    private KeptSeals seals(Unit unit, List<SealableKinds.Kind> all, Locale locale) {
        var inForce = mapper.inForce(unit.id(), clock.today()).map(SealRow::id).orElse("");
        var permissions = mapper.permissions(unit.id());
        return new KeptSeals(
                unit,
                mapper.place(unit.id()).orElse(""),
                mapper.ofUnit(unit.id()).stream()
                        .map(row -> new KeptSeals.Seal(
                                row.id(),
                                row.fromDay(),
                                row.endsOn(),
                                name(row.uploadedBy()),
                                row.uploadedAt(),
                                row.id().equals(inForce)))
                        .toList(),
                all.stream()
                        .filter(kind -> units.mayBeOf(kind.whose(), unit))
                        .map(kind -> allowed(kind, permissions))
                        .toList(),
                mapper.uses(unit.id(), LOG).stream()
                        .map(row -> use(row, locale))
                        .toList());
    }

    private KeptSeals.Allowed allowed(SealableKinds.Kind kind, List<PermissionRow> permissions) {
        return permissions.stream()
                .filter(row -> row.service().equals(kind.service())
                        && row.kind().equals(kind.kind())
                        && row.variant().equals(kind.variant()))
                .findFirst()
                .map(row -> new KeptSeals.Allowed(kind, row.id(), name(row.allowedBy()), row.allowedAt()))
                .orElseGet(() -> new KeptSeals.Allowed(kind, null, "", null));
    }

    private KeptSeals.Use use(UseRow row, Locale locale) {
        var variant = Objects.requireNonNullElse(row.variant(), "");
        var title = kinds.stream()
                .flatMap(known -> known.title(row.service(), row.kind(), variant, locale).stream())
                .findFirst()
                .orElse(row.kind());
        return new KeptSeals.Use(
                row.documentNumber(),
                title,
                row.sealId(),
                Objects.requireNonNullElse(row.usedBy(), ""),
                Objects.requireNonNullElse(row.allowedBy(), ""),
                row.sealedAt());
    }

    private String name(String personId) {
        return people.find(personId).map(Person::name).orElse("");
    }
}
