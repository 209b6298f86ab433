package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingPaper;
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

/** The record of a meeting as a PDF, for whoever is logged in. */
@RestController
class MeetingFile {

    private final MeetingPaper paper;
    private final CurrentPerson current;

    MeetingFile(MeetingPaper paper, CurrentPerson current) {
        this.paper = paper;
        this.current = current;
    }

    @GetMapping("/ui/meeting/{id}")
    public ResponseEntity<byte[]> pdf(@PathVariable String id, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"meeting.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper.pdf(id, current.id(), ChosenLocale.of(request)));
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().build();
    }
}
