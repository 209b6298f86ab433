package app.yizhan.form;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a photo has to be turned, the one fact beside a picture without which it stands on its head. */
final class Turned {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEAD = 4 + EXIF.length;
    private static final int ENTRY = 12;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Turned() {}

    /**
     * @param segment APP1 of a JPEG, its marker included
     * @return a segment that says nothing else; empty if the photo stands upright or the segment says something else
     */
    static byte[] only(byte[] segment) {
        int turned = read(segment);
        if (turned <= UPRIGHT || turned > LAST) {
            return new byte[0];
        }
        var out = ByteBuffer.allocate(HEAD + 8 + 2 + ENTRY + 4);
        out.putShort((short) 0xffe1).putShort((short) (out.capacity() - 2)).put(EXIF);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1);
        out.putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0);
        return out.putInt(0).array();
    }

    private static int read(byte[] segment) {
        if (segment.length < HEAD + 8 || !Arrays.equals(EXIF, 0, EXIF.length, segment, 4, HEAD)) {
            return UPRIGHT;
        }
        var facts = ByteBuffer.wrap(segment, HEAD, segment.length - HEAD).slice();
        facts.order(facts.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = facts.getInt(4);
        if (first < 8 || first > facts.capacity() - 2) {
            return UPRIGHT;
        }
        int entries = facts.getShort(first) & 0xffff;
        for (int at = first + 2, n = 0; n < entries && at + ENTRY <= facts.capacity(); n++, at += ENTRY) {
            if ((facts.getShort(at) & 0xffff) == TAG) {
                return facts.getShort(at + 8) & 0xffff;
            }
        }
        return UPRIGHT;
    }
}
