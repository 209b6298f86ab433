package app.yizhan.organisation;

import java.util.List;
import java.util.function.Consumer;

/** Long lists in pieces that one statement can carry. */
public final class Chunks {

    private static final int SIZE = 200;

    private Chunks() {}

    public static <T> void each(List<T> all, Consumer<List<T>> action) {
        for (var from = 0; from < all.size(); from += SIZE) {
            action.accept(all.subList(from, Math.min(from + SIZE, all.size())));
        }
    }
}
