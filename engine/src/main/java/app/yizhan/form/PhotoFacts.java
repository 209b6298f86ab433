package app.yizhan.form;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes out of a photo what a camera or a program wrote beside the picture: place, time, device, names, previews. */
final class PhotoFacts {

    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COMMENT = 0xfe;

    private static final Set<String> PNG_WORDS = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final Set<String> WEBP_WORDS = Set.of("EXIF", "XMP ");
    private static final int PNG_HEAD = 8;
    private static final int RIFF_HEAD = 12;
    private static final int WEBP_NO_FACTS = ~(0x08 | 0x04);

    private PhotoFacts() {}

    /** What cannot be read as such a picture stays as it is. */
    static byte[] without(byte[] content, String mediaType) {
        try {
            return switch (mediaType) {
                case "image/jpeg" -> jpeg(ByteBuffer.wrap(content));
                case "image/png" -> png(ByteBuffer.wrap(content));
                case "image/webp" -> webp(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
                default -> content;
            };
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException e) {
            return content;
        }
    }

    /** Segments up to the picture itself; how it has to be turned is kept. */
    private static byte[] jpeg(ByteBuffer in) {
        var out = new ByteArrayOutputStream(in.capacity());
        copy(in, 2, out);
        while (true) {
            int at = in.position();
            if ((in.get() & 0xff) != 0xff) {
                throw new IllegalArgumentException("No segment");
            }
            int marker = in.get() & 0xff;
            int length = in.getShort() & 0xffff;
            in.position(at);
            if (marker == START_OF_SCAN) {
                copy(in, in.remaining(), out);
                return out.toByteArray();
            }
            var segment = take(in, length + 2);
            if (marker == EXIF) {
                out.writeBytes(Turned.only(segment));
            } else if (!isFact(marker)) {
                out.writeBytes(segment);
            }
        }
    }

    private static boolean isFact(int marker) {
        return marker == COMMENT
                || marker > FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != COLOURS && marker != ADOBE;
    }

    private static byte[] png(ByteBuffer in) {
        var out = new ByteArrayOutputStream(in.capacity());
        copy(in, PNG_HEAD, out);
        while (in.hasRemaining()) {
            int at = in.position();
            int length = in.getInt();
            var type = name(in);
            in.position(at);
            var chunk = take(in, Math.addExact(length, 12));
            if (!PNG_WORDS.contains(type)) {
                out.writeBytes(chunk);
            }
        }
        return out.toByteArray();
    }

    private static byte[] webp(ByteBuffer in) {
        var out = new ByteArrayOutputStream(in.capacity());
        copy(in, RIFF_HEAD, out);
        while (in.hasRemaining()) {
            int at = in.position();
            var type = name(in);
            int length = in.getInt();
            in.position(at);
            var chunk = take(in, Math.min(in.remaining(), Math.addExact(length, 8 + length % 2)));
            if (type.equals("VP8X")) {
                chunk[8] &= (byte) WEBP_NO_FACTS;
            }
            if (!WEBP_WORDS.contains(type)) {
                out.writeBytes(chunk);
            }
        }
        var whole = out.toByteArray();
        if (whole.length == in.capacity()) {
            return in.array();
        }
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }

    private static String name(ByteBuffer in) {
        return new String(take(in, 4), StandardCharsets.ISO_8859_1);
    }

    private static void copy(ByteBuffer in, int length, ByteArrayOutputStream out) {
        out.writeBytes(take(in, length));
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length < 0) {
            throw new IllegalArgumentException("Not a length");
        }
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var part = new byte[length];
        in.get(part);
        return part;
    }
}
