package app.yizhan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database-free")
class PhotoFactsTest {

    private static final String PLACE = "30.7512N 120.7585E";

    @Test
    void of_a_jpeg_the_picture_stays_and_how_it_is_turned() {
        var bare = PhotoFacts.without(jpeg((short) 6), "image/jpeg");
        assertThat(text(bare)).doesNotContain(PLACE).contains("JFIF").endsWith("PICTURE");
        assertThat(Turned.only(segment(bare))).isEqualTo(segment(bare));
        assertThat(PhotoFacts.without(bare, "image/jpeg")).isEqualTo(bare);
    }

    @Test
    void an_upright_jpeg_needs_no_fact_at_all() {
        assertThat(text(PhotoFacts.without(jpeg((short) 1), "image/jpeg"))).doesNotContain("Exif", PLACE);
    }

    @Test
    void of_a_png_the_words_go() {
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(png, "IHDR", "size");
        chunk(png, "tEXt", PLACE);
        chunk(png, "eXIf", PLACE);
        chunk(png, "IDAT", "PICTURE");
        chunk(png, "IEND", "");
        assertThat(text(PhotoFacts.without(png.toByteArray(), "image/png")))
                .doesNotContain(PLACE, "tEXt", "eXIf")
                .contains("IHDR", "PICTURE", "IEND");
    }

    @Test
    void of_a_webp_the_words_go_and_its_head_says_so() {
        var parts = new ByteArrayOutputStream();
        riff(parts, "VP8X", new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        riff(parts, "VP8 ", "PICTURE".getBytes(StandardCharsets.ISO_8859_1));
        riff(parts, "EXIF", PLACE.getBytes(StandardCharsets.ISO_8859_1));
        riff(parts, "XMP ", PLACE.getBytes(StandardCharsets.ISO_8859_1));
        var webp = ByteBuffer.allocate(12 + parts.size()).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(4 + parts.size());
        webp.put("WEBP".getBytes(StandardCharsets.ISO_8859_1)).put(parts.toByteArray());
        var bare =
                ByteBuffer.wrap(PhotoFacts.without(webp.array(), "image/webp")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(text(bare.array())).doesNotContain(PLACE).contains("PICTURE");
        assertThat(bare.getInt(4)).isEqualTo(bare.capacity() - 8);
        assertThat(bare.get(20)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/webp", "application/pdf"})
    void what_is_no_such_picture_stays_as_it_is(String type) {
        for (var junk : new String[] {
            "", "\u00ff\u00d8\u00ff", "RIFF1234WEBPVP8X", "\u0089PNG\r\n\u001a\n\u007f\u00ff\u00ff\u00ff"
        }) {
            var content = junk.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(PhotoFacts.without(content, type)).isEqualTo(content);
        }
    }

    private static byte[] jpeg(short turned) {
        var jpeg = new ByteArrayOutputStream();
        jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        part(jpeg, 0xe0, "JFIF\0".getBytes(StandardCharsets.ISO_8859_1));
        var exif = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 2);
        exif.putShort((short) 0x010f).putShort((short) 2).putInt(4).putInt(0);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(turned);
        exif.putInt(0).put(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        part(jpeg, 0xe1, exif.array());
        part(jpeg, 0xfe, PLACE.getBytes(StandardCharsets.ISO_8859_1));
        part(jpeg, 0xda, "scan".getBytes(StandardCharsets.ISO_8859_1));
        jpeg.writeBytes("PICTURE".getBytes(StandardCharsets.ISO_8859_1));
        return jpeg.toByteArray();
    }

    /** The second of a JPEG, which says how it is turned. */
    private static byte[] segment(byte[] jpeg) {
        var in = ByteBuffer.wrap(jpeg);
        int at = 2 + 2 + in.getShort(4);
        var segment = new byte[2 + in.getShort(at + 2)];
        in.get(at, segment);
        return segment;
    }

    private static void part(ByteArrayOutputStream out, int marker, byte[] content) {
        int length = content.length + 2;
        out.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream out, String type, String content) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length()).array());
        out.writeBytes((type + content + "crc.").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void riff(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
