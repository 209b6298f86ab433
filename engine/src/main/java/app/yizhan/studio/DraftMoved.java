package app.yizhan.studio;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The draft is another than the one that was read: it was saved, begun or closed in the meantime. */
public class DraftMoved extends Refusal {

    public DraftMoved() {
        super(Kind.CONFLICT, "DRAFT_MOVED", Map.of());
    }
}
