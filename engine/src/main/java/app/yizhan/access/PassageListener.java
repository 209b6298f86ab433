package app.yizhan.access;

import java.util.List;

/** What somebody makes of passages. Called outside a transaction, after they are stored; the same ones may come again. */
public interface PassageListener {

    /** @param passages in the order in which they happened */
    void passed(List<Passage> passages);
}
