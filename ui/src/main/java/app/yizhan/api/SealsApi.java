package app.yizhan.api;

import app.yizhan.seal.KeptSeals;
import app.yizhan.seal.SealKeeping;
import app.yizhan.seal.SealReading;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Seals of units, for those who keep them; no call hands a picture out. */
@RestController
@RequestMapping("/api/v1/seals")
class SealsApi {

    private static final String UNIT = "/units/{unit:" + Ids.UUID + "}";

    record Kept(String unitId, String unit, String place, List<Seal> seals, List<Allowed> kinds, List<Use> uses) {}

    record Seal(
            String id,
            LocalDate from,
            @Nullable LocalDate endsOn,
            String uploadedBy,
            OffsetDateTime uploadedAt,
            boolean inForce) {}

    /** @param permissionId null: documents of the kind are not sealed with nobody asked */
    record Allowed(
            String service,
            String kind,
            String variant,
            String title,
            @Nullable String permissionId,
            String allowedBy,
            @Nullable OffsetDateTime allowedAt) {}

    record Use(
            String document,
            String title,
            @Nullable String sealId,
            String usedBy,
            String allowedBy,
            OffsetDateTime at) {}

    /** @param day null: today */
    record End(@Nullable LocalDate day) {}

    record Kind(
            @Nullable String service,
            @Nullable String kind,
            @Nullable String variant) {}

    record Place(@Nullable String place) {}

    private final SealReading reading;
    private final SealKeeping keeping;

    SealsApi(SealReading reading, SealKeeping keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    @GetMapping
    Items<Kept> list(Caller caller) {
        List<Kept> items = reading.of(caller.id(), caller.locale()).stream()
                .map(kept -> answer(kept, caller))
                .toList();
        return new Items<>(items, null);
    }

    @PostMapping(path = UNIT, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    SealKeeping.Answer upload(@PathVariable String unit, @RequestPart("file") MultipartFile file, Caller caller)
            throws IOException {
        return keeping.upload(unit, file.getBytes(), caller.id());
    }

    @PostMapping("/{id:" + Ids.UUID + "}/end")
    SealKeeping.Answer end(@PathVariable String id, @RequestBody(required = false) @Nullable End body, Caller caller) {
        return keeping.end(id, body == null ? null : body.day(), caller.id());
    }

    @PostMapping(UNIT + "/permissions")
    @ResponseStatus(HttpStatus.CREATED)
    SealKeeping.Answer allow(@PathVariable String unit, @RequestBody Kind body, Caller caller) {
        return keeping.allow(
                unit,
                body.service() == null ? "" : body.service(),
                body.kind() == null ? "" : body.kind(),
                body.variant(),
                caller.id());
    }

    @DeleteMapping(UNIT + "/permissions/{id:" + Ids.UUID + "}")
    SealKeeping.Answer disallow(@PathVariable String unit, @PathVariable String id, Caller caller) {
        return keeping.disallow(unit, id, caller.id());
    }

    @PutMapping(UNIT + "/place")
    SealKeeping.Answer place(@PathVariable String unit, @RequestBody Place body, Caller caller) {
        return keeping.place(unit, body.place(), caller.id());
    }

    private static Kept answer(KeptSeals kept, Caller caller) {
        boolean english = caller.locale().getLanguage().equals("en");
        return new Kept(
                kept.unit().id(),
                english ? kept.unit().nameEn() : kept.unit().name(),
                kept.place(),
                kept.seals().stream()
                        .map(seal -> new Seal(
                                seal.id(),
                                seal.fromDay(),
                                seal.endsOn(),
                                seal.uploadedBy(),
                                Instants.of(seal.uploadedAt()),
                                seal.inForce()))
                        .toList(),
                kept.kinds().stream().map(SealsApi::allowed).toList(),
                kept.uses().stream().map(SealsApi::use).toList());
    }

    private static Allowed allowed(KeptSeals.Allowed row) {
        var kind = row.kind();
        return new Allowed(
                kind.service(),
                kind.kind(),
                kind.variant(),
                kind.title(),
                row.permissionId(),
                row.allowedBy(),
                Instants.orNull(row.allowedAt()));
    }

    private static Use use(KeptSeals.Use row) {
        return new Use(
                row.documentNumber(), row.title(), row.sealId(), row.usedBy(), row.allowedBy(), Instants.of(row.at()));
    }
}
