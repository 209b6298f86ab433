package app.yizhan.ui.dossier;

import app.yizhan.dossier.FormPrinting;
import app.yizhan.refusal.NotFound;
import app.yizhan.ui.security.CurrentPerson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A form, or the list of what the file holds, as a PDF for whoever is logged in. */
@RestController
class FormFile {

    static final String INDEX = "index";

    private final FormPrinting printing;
    private final CurrentPerson current;

    FormFile(FormPrinting printing, CurrentPerson current) {
        this.printing = printing;
        this.current = current;
    }

    static String address(String requestId, String form) {
        return "ui/party-form/" + requestId + "/" + form;
    }

    @GetMapping("/ui/party-form/{id}/{form}")
    public ResponseEntity<byte[]> pdf(
            @PathVariable String id, @PathVariable String form, @RequestParam(defaultValue = "false") boolean blank) {
        var paper = form.equals(INDEX) ? printing.index(id, current.id()) : printing.pdf(id, form, blank, current.id());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"party-form.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper);
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().build();
    }
}
