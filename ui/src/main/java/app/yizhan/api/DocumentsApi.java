package app.yizhan.api;

import app.yizhan.document.DocumentPrinting;
import app.yizhan.document.DocumentStatus;
import app.yizhan.document.Documents;
import app.yizhan.document.IssuedDocument;
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
            @Nullable OffsetDateTime revokedAt) {}

    private final Documents documents;
    private final DocumentPrinting printing;

    DocumentsApi(Documents documents, DocumentPrinting printing) {
        this.documents = documents;
        this.printing = printing;
    }

    /** Oldest first; a request gives out a handful at most, so there is one page. */
    @GetMapping("/requests/{id:" + Ids.UUID + "}/documents")
    Items<DocumentItem> ofRequest(@PathVariable String id, Caller caller) {
        List<DocumentItem> items = documents.of(id, caller.id(), caller.locale()).stream()
                .map(DocumentsApi::item)
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

    private static DocumentItem item(IssuedDocument document) {
        return new DocumentItem(
                document.id(),
                document.number(),
                document.kind(),
                document.title(),
                document.status(),
                Instants.of(document.issuedAt()),
                Instants.orNull(document.validFrom()),
                Instants.orNull(document.validTo()),
                Instants.orNull(document.revokedAt()));
    }
}
