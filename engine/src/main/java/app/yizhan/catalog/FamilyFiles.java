package app.yizhan.catalog;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The families that ship with the application: {@code processes/<key>/*} and {@code forms/<key>/*} on the class path. */
final class FamilyFiles {

    private FamilyFiles() {}

    static Map<String, FamilyResources> all() {
        try {
            Map<String, TreeMap<String, byte[]>> families = new TreeMap<>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (var pattern : new String[] {"classpath*:processes/*/*.*", "classpath*:forms/*/*.form"}) {
                for (var resource : resolver.getResources(pattern)) {
                    families.computeIfAbsent(folder(resource), k -> new TreeMap<>())
                            .put(resource.getFilename(), resource.getContentAsByteArray());
                }
            }
            Map<String, FamilyResources> shipped = new TreeMap<>();
            families.forEach((key, files) -> shipped.put(key, new FamilyResources(key, files)));
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
