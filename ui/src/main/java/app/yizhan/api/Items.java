package app.yizhan.api;

import app.yizhan.request.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the page after; null at the end
 */
record Items<T>(List<T> items, @Nullable String next) {

    static final int USUAL = 50;
    private static final int MOST = 200;

    static <S, T> Items<T> of(Page<S> page, Function<S, T> item) {
        return new Items<>(page.items().stream().map(item).toList(), page.next());
    }

    static <T> Items<T> none() {
        return new Items<>(List.of(), null);
    }

    static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }
}
