package app.yizhan.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The families that ship with the application: {@code processes/<key>/*} and {@code forms/<key>/*} on the class path. */
final class FamilyFiles {

    /**
     * @param files contents by name; BPMN, DMN, forms and texts
     */
    record Shipped(String key, Map<String, byte[]> files) {

        String contentHash() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                for (var file : files.entrySet()) {
                    digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(file.getValue());
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private FamilyFiles() {}

    static Map<String, Shipped> all() {
        try {
            Map<String, Map<String, byte[]>> families = new TreeMap<>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (var pattern : new String[] {"classpath*:processes/*/*.*", "classpath*:forms/*/*.form"}) {
                for (var resource : resolver.getResources(pattern)) {
                    families.computeIfAbsent(folder(resource), k -> new TreeMap<>())
                            .put(resource.getFilename(), resource.getContentAsByteArray());
                }
            }
            Map<String, Shipped> shipped = new TreeMap<>();
            families.forEach((key, files) -> shipped.put(key, new Shipped(key, files)));
            return shipped;
        } catch (IOException e) {
            throw new IllegalStateException("The shipped families cannot be read", e);
        }
    }

    private static String folder(Resource resource) throws IOException {
        var parts = resource.getURL().getPath().split("/");
        return parts[parts.length - 2];
    }
}
