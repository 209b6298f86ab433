package app.yizhan.api;

import app.yizhan.document.DocumentPrinting;
import app.yizhan.document.DocumentStatus;
import app.yizhan.document.Documents;
import app.yizhan.document.IssuedDocument;
import app.yizhan.organisation.Units;
import app.yizhan.seal.Sealing;
import app.yizhan.seal.Seals;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Slips and certificates that requests gave out, for those who may see what they say. */
@RestController
@RequestMapping("/api/v1")
class DocumentsApi {

    /**
     * @param validFrom null: since it was issued
     * @param validTo first moment at which it is over; null: never
     * @param sealedBy unit whose seal is on it; null: none is
     * @param stampAt where it is stamped by hand once it is printed, or collected once it is stamped; null: it need not be
     * @param stampedAt when that was done by hand; null: not, or it need not be
     * @param collectedOn when the stamped paper was taken; null: not yet
     * @param collectedBy name of who took it; null: nobody, or its retention is over
     */
    record DocumentItem(
            String id,
            String number,
            String kind,
            String title,
            DocumentStatus status,
            OffsetDateTime issuedAt,
            @Nullable OffsetDateTime validFrom,
            @Nullable OffsetDateTime validTo,
            @Nullable OffsetDateTime revokedAt,
            @Nullable String sealedBy,
            @Nullable String stampAt,
            @Nullable OffsetDateTime stampedAt,
            @Nullable LocalDate collectedOn,
            @Nullable String collectedBy) {}

    private final Documents documents;
    private final DocumentPrinting printing;
    private final Seals seals;
    private final Units units;

    DocumentsApi(Documents documents, DocumentPrinting printing, Seals seals, Units units) {
        this.documents = documents;
        this.seals = seals;
        this.units = units;
        this.printing = printing;
    }

    /** Oldest first; a request gives out a handful at most, so there is one page. */
    @GetMapping("/requests/{id:" + Ids.UUID + "}/documents")
    Items<DocumentItem> ofRequest(@PathVariable String id, Caller caller) {
        var issued = documents.of(id, caller.id(), caller.locale());
        var sealed = seals.of(issued.stream().map(IssuedDocument::id).toList());
        List<DocumentItem> items = issued.stream()
                .map(document -> item(document, sealed.get(document.id()), caller))
                .toList();
        return new Items<>(items, null);
    }

    @GetMapping(path = "/documents/{id:" + Ids.UUID + "}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String id, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"document.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(printing.pdf(id, caller.id()));
    }

    private DocumentItem item(IssuedDocument document, @Nullable Sealing sealing, Caller caller) {
        var unit = sealing == null ? null : units.name(sealing.unit(), caller.locale());
        var handout = sealing == null ? null : sealing.handout();
        boolean byHand = sealing != null && sealing.byHand();
        return new DocumentItem(
                document.id(),
                document.number(),
                document.kind(),
                document.title(),
                document.status(),
                Instants.of(document.issuedAt()),
                Instants.orNull(document.validFrom()),
                Instants.orNull(document.validTo()),
                Instants.orNull(document.revokedAt()),
                byHand ? null : unit,
                byHand ? (sealing.place().isEmpty() ? unit : sealing.place()) : null,
                handout == null ? null : Instants.of(handout.stampedAt()),
                handout == null ? null : handout.collectedOn(),
                handout == null || handout.collectedBy().isEmpty() ? null : handout.collectedBy());
    }
}
