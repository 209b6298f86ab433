package app.yizhan.ui.journey;

import app.yizhan.audit.Audit;
import app.yizhan.form.Attachments;
import app.yizhan.form.Attachments.Attachment;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestQueries;
import app.yizhan.ui.security.CurrentPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out a file to those who see the field that it stands in. A reading by anyone but its owner is recorded. */
@RestController
class FileDownload {

    private final Attachments attachments;
    private final RequestQueries requests;
    private final Audit audit;
    private final CurrentPerson current;

    FileDownload(Attachments attachments, RequestQueries requests, Audit audit, CurrentPerson current) {
        this.attachments = attachments;
        this.requests = requests;
        this.audit = audit;
        this.current = current;
    }

    @GetMapping("/ui/file/{id}")
    @Transactional
    public ResponseEntity<byte[]> file(@PathVariable String id) {
        String me = current.id();
        var file = attachments.find(id).filter(f -> f.ownerId().equals(me) || isShown(f, me)).orElseThrow(() -> new NotFound("file"));
        if (!file.ownerId().equals(me) && file.requestId() != null) {
            audit.record(file.requestId(), me, "file.read", file.id(), Map.of(), Map.of());
        }
        var disposition = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(attachments.content(id));
    }

    private boolean isShown(Attachment file, String me) {
        return file.requestId() != null
                && requests.detail(file.requestId(), me).data().values().stream().anyMatch(value -> value instanceof List<?> ids && ids.contains(file.id()));
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().build();
    }
}
