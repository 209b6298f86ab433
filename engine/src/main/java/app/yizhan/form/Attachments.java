package app.yizhan.form;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.internal.AttachmentMapper;
import app.yizhan.form.internal.AttachmentMapper.AttachmentRow;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that people hand in: type by content, sealed under a random name outside the web root. */
@Service
public class Attachments {

    public static final int SIZE_LIMIT = 10 * 1024 * 1024;
    public static final int FILES_LIMIT = 20;
    private static final int NAME_LIMIT = 200;

    /**
     * @param mediaType by content
     * @param requestId request that it was handed in with, or null
     */
    public record Attachment(
            String id, String ownerId, @Nullable String requestId, String name, String mediaType, long sizeBytes) {}

    private final AttachmentMapper mapper;
    private final Vault vault;
    private final SchoolClock clock;
    private final FileStore files;

    Attachments(AttachmentMapper mapper, Vault vault, SchoolClock clock, FileStore files) {
        this.mapper = mapper;
        this.vault = vault;
        this.clock = clock;
        this.files = files;
    }

    /**
     * Keeps a file for its owner until it is handed in, a photo without what a camera wrote into it.
     *
     * @throws Refusal FILE_TOO_LARGE over 10 MB, FILE_TYPE for anything but PDF, JPEG, PNG, WebP and HEIC, FILE_STORE if the
     *     disk does not take it
     */
    @Transactional
    public Attachment store(String ownerId, String name, InputStream in) {
        var given = read(in);
        var type = FileTypes.of(given)
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNSUPPORTED_TYPE, "FILE_TYPE", Map.of()));
        var content = PhotoFacts.without(given, type);
        var row =
                new AttachmentRow(TimeOrderedId.next(), ownerId, null, vault.seal(cleaned(name)), type, content.length);
        var storedAs = UUID.randomUUID().toString();
        mapper.insert(row, sha256(content), storedAs, clock.now());
        files.write(storedAs, vault.sealBytes(content));
        return attachment(row);
    }

    @Transactional(readOnly = true)
    public Optional<Attachment> find(String id) {
        return Optional.of(id)
                .filter(TimeOrderedId::couldBe)
                .flatMap(mapper::find)
                .map(this::attachment);
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(String requestId) {
        return mapper.ofRequest(requestId).stream().map(this::attachment).toList();
    }

    /**
     * The content; whether the reader may see it is the caller's question.
     *
     * @throws Refusal FILE_UNREADABLE if the disk does not give it
     */
    @Transactional(readOnly = true)
    public byte[] content(String id) {
        var storedAs = mapper.storedAs(id).orElseThrow(() -> new NotFound("file"));
        return vault.openBytes(files.read(storedAs));
    }

    /** Ids of the files that the values of a form name. */
    public static List<String> named(FormSchema form, Map<String, Object> values) {
        return form.fields().stream()
                .filter(f -> "files".equals(f.type()) && values.get(f.key()) instanceof List<?>)
                .flatMap(f -> ((List<?>) values.get(f.key())).stream().map(Object::toString))
                .toList();
    }

    /** Makes files part of a request; those of others or of another request stay where they are. */
    @Transactional
    public void bind(List<String> ids, String ownerId, String requestId) {
        ids.forEach(id -> mapper.bind(id, ownerId, requestId));
    }

    /** Makes the uploads among a form's values part of a request. */
    @Transactional
    public void bind(FormSchema form, Map<String, ?> values, String ownerId, String requestId) {
        form.fields().stream()
                .filter(field -> field.holdsFiles() && values.get(field.key()) instanceof List<?>)
                .flatMap(field -> ((List<?>) values.get(field.key())).stream())
                .forEach(id -> mapper.bind(id.toString(), ownerId, requestId));
    }

    /**
     * Files of one owner that are in no request yet become another's, named by their kind alone.
     *
     * @throws Refusal FILE_NAMES_ITS_AUTHOR for those out of which nothing can be taken that says who made them
     */
    @Transactional
    public void handOver(List<String> ids, String fromId, String toId) {
        for (var id : ids) {
            var file = find(id).filter(a -> a.ownerId().equals(fromId) && a.requestId() == null);
            if (file.isPresent()) {
                var type = file.get().mediaType();
                if (!FileTypes.isBare(type)) {
                    throw new Refusal(Refusal.Kind.UNSUPPORTED_TYPE, "FILE_NAMES_ITS_AUTHOR", Map.of());
                }
                mapper.handOver(id, toId, vault.seal(FileTypes.plainName(type)));
            }
        }
    }

    /** Files of one owner that are in no request yet become another's, as they are. */
    @Transactional
    public void give(List<String> ids, String fromId, String toId) {
        ids.stream().filter(TimeOrderedId::couldBe).forEach(id -> mapper.give(id, fromId, toId));
    }

    /** Deletes the files of a request; from the disk when the transaction has committed. @return how many */
    @Transactional
    public int deleteOf(String requestId) {
        var stored = mapper.filesOf(requestId);
        files.removeOnceCommitted(stored);
        return mapper.deleteOf(requestId);
    }

    private Attachment attachment(AttachmentRow row) {
        return new Attachment(
                row.id(),
                row.ownerId(),
                row.requestId(),
                vault.open(row.sealedName()),
                row.mediaType(),
                row.sizeBytes());
    }

    private static byte[] read(InputStream in) {
        try (in) {
            var content = in.readNBytes(SIZE_LIMIT + 1);
            if (content.length > SIZE_LIMIT) {
                throw new Refusal(Refusal.Kind.TOO_LARGE, "FILE_TOO_LARGE", Map.of("limit", SIZE_LIMIT / 1024 / 1024));
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of a path without control characters; it is only ever shown, never used as a path. */
    private static String cleaned(String name) {
        var last = name.replace('\\', '/').substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        var named = plain.isEmpty() ? "file" : plain;
        return named.length() > NAME_LIMIT ? named.substring(named.length() - NAME_LIMIT) : named;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
