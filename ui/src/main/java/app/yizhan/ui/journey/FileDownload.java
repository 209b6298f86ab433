package app.yizhan.ui.journey;

import app.yizhan.form.Attachments;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestFiles;
import app.yizhan.ui.security.CurrentPerson;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out a file to those who see the field that it stands in. */
@RestController
class FileDownload {

    private final Attachments attachments;
    private final RequestFiles files;
    private final CurrentPerson current;

    FileDownload(Attachments attachments, RequestFiles files, CurrentPerson current) {
        this.attachments = attachments;
        this.files = files;
        this.current = current;
    }

    @GetMapping("/ui/file/{id}")
    public ResponseEntity<byte[]> file(@PathVariable String id) {
        var file = files.read(id, current.id());
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(attachments.content(id));
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().build();
    }
}
