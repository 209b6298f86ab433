package app.yizhan.form;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The types of file that are taken, told by their first bytes and never by name. */
final class FileTypes {

    private FileTypes() {}

    static Optional<String> of(byte[] content) {
        if (startsWith(content, 0, "%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (content.length > 3
                && (content[0] & 0xff) == 0xff
                && (content[1] & 0xff) == 0xd8
                && (content[2] & 0xff) == 0xff) {
            return Optional.of("image/jpeg");
        }
        if (content.length > 8 && (content[0] & 0xff) == 0x89 && startsWith(content, 1, "PNG\r\n")) {
            return Optional.of("image/png");
        }
        if (startsWith(content, 0, "RIFF") && startsWith(content, 8, "WEBP")) {
            return Optional.of("image/webp");
        }
        if (startsWith(content, 4, "ftypheic") || startsWith(content, 4, "ftypmif1")) {
            return Optional.of("image/heic");
        }
        return Optional.empty();
    }

    /** Whether {@link PhotoFacts} leaves nothing but the picture. */
    static boolean isBare(String mediaType) {
        return Set.of("image/jpeg", "image/png", "image/webp").contains(mediaType);
    }

    /** What a file is called that does not say how its owner called it. */
    static String plainName(String mediaType) {
        return mediaType.equals("image/jpeg")
                ? "photo.jpg"
                : "photo." + mediaType.substring(mediaType.indexOf('/') + 1);
    }

    private static boolean startsWith(byte[] content, int at, String text) {
        var wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        if (content.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
