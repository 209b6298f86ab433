package app.yizhan.ui.document;

import app.yizhan.document.DocumentPrinting;
import app.yizhan.refusal.NotFound;
import app.yizhan.ui.security.CurrentPerson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A slip or certificate as a PDF, for whoever is logged in and may see what it says. */
@RestController
class DocumentFile {

    private final DocumentPrinting printing;
    private final CurrentPerson current;

    DocumentFile(DocumentPrinting printing, CurrentPerson current) {
        this.printing = printing;
        this.current = current;
    }

    @GetMapping("/ui/document/{id}")
    public ResponseEntity<byte[]> pdf(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"document.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(printing.pdf(id, current.id()));
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().build();
    }
}
