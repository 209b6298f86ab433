package app.yizhan.ui.record;

import app.yizhan.record.RecordPrinting;
import app.yizhan.refusal.NotFound;
import app.yizhan.ui.security.ChosenLocale;
import app.yizhan.ui.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record as a PDF, for whoever is logged in. */
@RestController
class RecordFile {

    private final RecordPrinting printing;
    private final CurrentPerson current;

    RecordFile(RecordPrinting printing, CurrentPerson current) {
        this.printing = printing;
        this.current = current;
    }

    @GetMapping("/ui/record/{id}")
    public ResponseEntity<byte[]> pdf(@PathVariable String id, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"record.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(printing.pdf(id, current.id(), ChosenLocale.of(request)));
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().build();
    }
}
