package app.yizhan.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of one version of a family: BPMN, DMN, forms and texts, what one deployment holds.
 *
 * @param key of the family
 * @param files contents by name
 */
public record FamilyResources(String key, SortedMap<String, byte[]> files) {

    public FamilyResources {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Name of the file that holds the main process. */
    public String mainFile() {
        return key + ".bpmn";
    }

    /** SHA-256 over names and contents. */
    public String contentHash() {
        var digest = sha256();
        files.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of each file by its name. */
    public Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        files.forEach((name, content) -> hashes.put(name, HexFormat.of().formatHex(sha256().digest(content))));
        return hashes;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(files.get(name)).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    /** The same with some files replaced or added. */
    public FamilyResources with(Map<String, byte[]> changed) {
        var all = new TreeMap<>(files);
        all.putAll(changed);
        return new FamilyResources(key, all);
    }

    /** The same without one of them. */
    public FamilyResources without(String name) {
        var left = new TreeMap<>(files);
        left.remove(name);
        return new FamilyResources(key, left);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
