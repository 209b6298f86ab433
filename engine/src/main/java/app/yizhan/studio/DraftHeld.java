package app.yizhan.studio;

import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.Map;

/** Another administrator edits this draft. */
public class DraftHeld extends Refusal {

    DraftHeld(String name, LocalDateTime since) {
        super(Kind.CONFLICT, "DRAFT_HELD", Map.of("name", name, "since", since));
    }
}
