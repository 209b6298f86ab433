package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.rehearsal.Rehearsal;
import app.yizhan.rehearsal.Rehearsals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of rehearsals have in common: none leaves anything behind. */
abstract class RehearsalGround extends RoomChangeDrafts {

    static final String BPMN = "room-change.bpmn";

    @Autowired
    Rehearsals rehearsals;

    @AfterEach
    void nothing_is_left() throws Exception {
        rehearsals.of(SERVICE, admin).ifPresent(Rehearsal::end);
        until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().contains("rehearsal")));
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(
                            "yizhan-rehearsal-" + ProcessHandle.current().pid() + "-"));
        }
    }

    static final Rehearsal ready(Rehearsal rehearsal) throws InterruptedException {
        until(() -> rehearsal.state() != Rehearsal.State.STARTING);
        assertThat(rehearsal.failure()).isNull();
        return rehearsal;
    }

    /** What takes longer than a minute does not come. */
    private static void until(BooleanSupplier there) throws InterruptedException {
        for (int looked = 0; looked < 1_200 && !there.getAsBoolean(); looked++) {
            Thread.sleep(50);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    final void change(String from, String to) {
        var text = drafts.draftOrNewest(SERVICE).text(BPMN).orElseThrow();
        assertThat(text).contains(from);
        drafts.saveFile(SERVICE, BPMN, text.replace(from, to).getBytes(StandardCharsets.UTF_8), false, admin, ZH);
    }
}
