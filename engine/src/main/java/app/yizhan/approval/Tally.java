package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Signing;
import java.util.List;

/**
 * How a round stands.
 *
 * @param needed approvals that make it pass
 */
record Tally(int total, int needed, int approved, int rejected, boolean stopsAtOne) {

    /** Added signers are voters like those whom the model asked. */
    static Tally of(Signing signing, List<SlotRow> slots) {
        var voters = slots.stream().filter(SlotRow::votes).toList();
        return new Tally(
                voters.size(),
                signing.needed().of(voters.size()),
                count(voters, "APPROVE") + count(voters, "SUBMIT"),
                count(voters, "REJECT"),
                signing.onReject() == Signing.OnReject.STOP);
    }

    private static int count(List<SlotRow> voters, String verdict) {
        return (int) voters.stream()
                .filter(s -> s.is("FILLED") && verdict.equals(s.verdict()))
                .count();
    }

    /** As it would stand after one more verdict. */
    Tally with(Action verdict) {
        boolean rejects = verdict == Action.REJECT;
        return new Tally(total, needed, approved + (rejects ? 0 : 1), rejected + (rejects ? 1 : 0), stopsAtOne);
    }

    boolean passed() {
        return total > 0 && approved >= needed;
    }

    /** One rejection is enough, or so many that those who are left cannot make it pass. */
    boolean lost() {
        return rejected > 0 && (stopsAtOne || total - rejected < needed);
    }
}
