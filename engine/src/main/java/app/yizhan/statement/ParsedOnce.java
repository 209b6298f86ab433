package app.yizhan.statement;

import com.mysql.cj.CacheAdapter;
import com.mysql.cj.CacheAdapterFactory;
import com.mysql.cj.QueryInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * What Connector/J has read out of a text of SQL, kept for all connections to one address ({@code queryInfoCacheFactory}). The driver's own factory keeps it for each connection, and most
 * connections of a pool meet most texts: with a pool of 30 each text is read 30 times, and 30 times again when the pool renews them.
 */
public final class ParsedOnce implements CacheAdapterFactory<String, QueryInfo> {

    private static final Map<String, CacheAdapter<String, QueryInfo>> BY_ADDRESS = new ConcurrentHashMap<>();

    /** Named in the configuration of the data source. */
    public ParsedOnce() {}

    @Override
    public CacheAdapter<String, QueryInfo> getInstance(
            Lock connection, String address, int mostTexts, int longestText) {
        return BY_ADDRESS.computeIfAbsent(address, it -> new Texts(mostTexts, longestText));
    }

    /** What is not used for the longest goes first. An entry is not changed once it is made, so that many may read it. */
    private static final class Texts implements CacheAdapter<String, QueryInfo> {

        private final Map<String, QueryInfo> kept;
        private final int longest;

        private Texts(int most, int longest) {
            this.longest = longest;
            this.kept = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, QueryInfo> eldest) {
                    return size() > most;
                }
            };
        }

        @Override
        public synchronized @Nullable QueryInfo get(@Nullable String text) {
            return text == null || text.length() > longest ? null : kept.get(text);
        }

        @Override
        public synchronized void put(@Nullable String text, QueryInfo read) {
            if (text != null && text.length() <= longest) {
                kept.put(text, read);
            }
        }

        @Override
        public synchronized void invalidate(String text) {
            kept.remove(text);
        }

        @Override
        public synchronized void invalidateAll(Set<String> texts) {
            kept.keySet().removeAll(texts);
        }

        @Override
        public synchronized void invalidateAll() {
            kept.clear();
        }
    }
}
