package app.yizhan.benchmarks;

import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Our inbox as pages and API call it: who one is read live, cards as objects. */
final class OurInbox implements Reader {

    private final Ours ours;
    private final Inbox inbox;
    private final Map<String, String> cursors = new ConcurrentHashMap<>();

    OurInbox(Ours ours) {
        this.ours = ours;
        this.inbox = ours.context.getBean(Inbox.class);
    }

    @Override
    public String name() {
        return "Yizhan";
    }

    @Override
    public void load(int tasks) {
        ours.copy(ours.submit(0), tasks);
        placeCursors();
    }

    @Override
    public void loadLists(int tasks) {
        ours.copyInbox(ours.submit(0), tasks);
        placeCursors();
    }

    private void placeCursors() {
        // where page 20 begins is what the page before said; finding it is not what is measured
        for (int i = 0; i < Load.STAFF; i++) {
            var desk = Desk.office(i);
            cursors.put(desk.personId(), after19(desk.personId()));
        }
    }

    @Override
    public int firstPage(Desk desk) {
        return page(desk, InboxFilter.NONE, null);
    }

    @Override
    public int page20(Desk desk) {
        var cursor = cursors.get(desk.personId());
        return page(desk, InboxFilter.NONE, cursor.isEmpty() ? null : cursor);
    }

    private String after19(String personId) {
        String cursor = null;
        for (int i = 0; i < 19; i++) {
            var page = inbox.todo(personId, InboxFilter.NONE, cursor, Load.PAGE);
            cursor = page.next() == null ? cursor : page.next();
        }
        return cursor == null ? "" : cursor;
    }

    @Override
    public int counts(Desk desk) {
        return inbox.counts(desk.personId()).todo();
    }

    @Override
    public int byUnit(Desk desk) {
        return page(desk, new InboxFilter(null, null, null, desk.unit(), false, null), null);
    }

    private int page(Desk desk, InboxFilter filter, @Nullable String cursor) {
        return inbox.todo(desk.personId(), filter, cursor, Load.PAGE).items().size();
    }
}
