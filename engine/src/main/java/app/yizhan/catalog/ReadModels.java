package app.yizhan.catalog;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Models by what their file says, those last asked for: reading one means checking it against the schema of its standard, and a page asks for the same file again and again.
 * Nobody changes a model that comes from here.
 */
final class ReadModels {

    private static final int KEPT = 64;

    private final Map<ByteBuffer, SoftReference<Object>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, SoftReference<Object>> eldest) {
            return size() > KEPT;
        }
    };

    /** @param reader throws what is wrong with the file; that is not kept */
    <T> T read(Class<T> type, byte[] content, Function<InputStream, T> reader) {
        var key = ByteBuffer.wrap(hash(content));
        var known = known(key);
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        var model = reader.apply(new ByteArrayInputStream(content));
        synchronized (kept) {
            kept.put(key, new SoftReference<>(model));
        }
        return model;
    }

    private @Nullable Object known(ByteBuffer key) {
        synchronized (kept) {
            var reference = kept.get(key);
            return reference == null ? null : reference.get();
        }
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
