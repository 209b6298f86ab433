package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Signing;
import java.util.List;

/** Whose turn it is inside a round: what was added before a slot goes first, what was added after it follows. */
record SlotOrder(Signing signing, List<SlotRow> slots) {

    /** Whether nothing has to happen before this slot may be filled. */
    boolean isReady(SlotRow slot) {
        return origin(slot) && slots.stream().noneMatch(other -> goesBefore(other, slot));
    }

    /** Whether the one who was asked gave it to others for a while: their advice or signature has to come first. */
    boolean isGivenOn(SlotRow slot) {
        return slots.stream().anyMatch(other -> asked(other, slot) && !isOver(other));
    }

    /** Whether that ever was so. */
    boolean wasGivenOn(SlotRow slot) {
        return slots.stream().anyMatch(other -> asked(other, slot));
    }

    private boolean origin(SlotRow slot) {
        return !slot.place().equals("AFTER")
                || slots.stream().anyMatch(s -> s.id().equals(slot.originId()) && s.is("FILLED"));
    }

    private boolean goesBefore(SlotRow other, SlotRow slot) {
        if (isOver(other)) {
            return false;
        }
        return asked(other, slot)
                || signing.mode() == Signing.Mode.SEQUENTIAL && other.votes() && other.position() < slot.position();
    }

    private static boolean asked(SlotRow other, SlotRow slot) {
        return slot.id().equals(other.originId())
                && (other.place().equals("BEFORE") || other.place().equals("DELEGATE"));
    }

    private static boolean isOver(SlotRow slot) {
        return slot.is("FILLED") || slot.is("CANCELLED");
    }
}
