package app.yizhan.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;

/** A key in base64 in a file that only its owner may read. */
public record KeyFile(Path path) {

    public Optional<byte[]> read() {
        try {
            return Files.exists(path)
                    ? Optional.of(
                            Base64.getDecoder().decode(Files.readString(path).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The key cannot be read", e);
        }
    }

    /** @return the key that is in the file: another process may have been faster */
    public byte[] create(byte[] key) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var whole = Files.createTempFile(path.toAbsolutePath().getParent(), "yizhan", ".key", ownerOnly());
            Files.writeString(whole, Base64.getEncoder().encodeToString(key));
            try {
                Files.createLink(path, whole); // appears whole or not at all
            } catch (FileAlreadyExistsException e) {
                return read().orElseThrow();
            } finally {
                Files.delete(whole);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The key cannot be written", e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        var posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
