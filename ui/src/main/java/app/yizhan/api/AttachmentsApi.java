package app.yizhan.api;

import app.yizhan.form.Attachments;
import app.yizhan.request.RequestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that are handed in with a request. */
@RestController
@RequestMapping("/api/v1/attachments")
class AttachmentsApi {

    /** @param size in bytes; @param type by content */
    record AttachmentAnswer(String id, String name, long size, String type) {}

    private final Attachments attachments;
    private final RequestFiles files;

    AttachmentsApi(Attachments attachments, RequestFiles files) {
        this.attachments = attachments;
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AttachmentAnswer store(@RequestPart("file") MultipartFile file, Caller caller) throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var stored = attachments.store(caller.id(), name, content);
            return new AttachmentAnswer(stored.id(), stored.name(), stored.sizeBytes(), stored.mediaType());
        }
    }

    /** Always as something to keep, never as something to show. */
    @GetMapping("/{id:" + Ids.UUID + "}")
    ResponseEntity<byte[]> content(@PathVariable String id, Caller caller) {
        var file = files.read(id, caller.id());
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(attachments.content(id));
    }
}
