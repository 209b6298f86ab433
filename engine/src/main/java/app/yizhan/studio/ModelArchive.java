package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a family as one zip: no folders, few files, and never more than it says. */
final class ModelArchive {

    private static final int MOST_FILES = 100;
    private static final int LARGEST_FILE = 1024 * 1024;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    /** Below this a good ratio is no bomb: texts of many equal lines. */
    private static final int RATIO_FROM = 256 * 1024;

    /** Of a zip file; otherwise the bytes would differ from call to call. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ModelArchive() {}

    /**
     * @throws InvalidFields field {@code file} if it is no such zip
     * @throws Refusal if it is larger than its bounds
     */
    static SortedMap<String, byte[]> read(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        long all = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = name(entry);
                var content = in.readNBytes(LARGEST_FILE + 1);
                all += content.length;
                boolean bomb = all > RATIO_FROM && all > (long) MOST_RATIO * zip.length;
                if (content.length > LARGEST_FILE || all > LARGEST || files.size() >= MOST_FILES || bomb) {
                    throw new Refusal(
                            Refusal.Kind.TOO_LARGE,
                            "MODEL_TOO_LARGE",
                            Map.of("files", MOST_FILES, "limit", LARGEST / 1024 / 1024));
                }
                if (files.put(name, content) != null) {
                    throw wrong("twice", name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw wrong("unreadable", "");
        }
        if (files.isEmpty()) {
            throw wrong("unreadable", "");
        }
        return files;
    }

    static byte[] write(FamilyResources resources) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : resources.files().entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String name(ZipEntry entry) {
        var name = entry.getName();
        if (entry.isDirectory() || !name.matches("[a-z][A-Za-z0-9_-]*\\.[a-z]+")) {
            throw wrong("name", name);
        }
        return name;
    }

    private static InvalidFields wrong(String what, String name) {
        return new InvalidFields("file", "model.zip." + what, Map.of("name", Words.shown(name)));
    }
}
