package app.yizhan.api;

import app.yizhan.original.OriginalMark;
import app.yizhan.original.OriginalMarks;
import app.yizhan.original.Originals;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Originals that staff saw of the files of a request. */
@RestController
@RequestMapping("/api/v1")
class OriginalsApi {

    /** @param seenOn null: today */
    record Seen(
            @Nullable String file,
            @Nullable LocalDate seenOn,
            @Nullable String keptWhere,
            @Nullable String requestKey) {}

    record Wrong(@Nullable String reason, @Nullable String requestKey) {}

    /** @param withdrawnBy null while it stands */
    record Mark(
            String id,
            String file,
            String field,
            String seenBy,
            LocalDate seenOn,
            String keptWhere,
            @Nullable String withdrawnBy,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable String reason) {}

    private final Originals originals;
    private final OriginalMarks marks;

    OriginalsApi(Originals originals, OriginalMarks marks) {
        this.originals = originals;
        this.marks = marks;
    }

    @GetMapping("/requests/{id:" + Ids.UUID + "}/originals")
    Items<Mark> list(@PathVariable String id, Caller caller) {
        List<Mark> items =
                marks.of(id, caller.id()).stream().map(OriginalsApi::answer).toList();
        return new Items<>(items, null);
    }

    /** For staff who have the task. */
    @PostMapping("/tasks/{taskId:" + Ids.UUID + "}/originals")
    @ResponseStatus(HttpStatus.CREATED)
    Originals.Answer see(@PathVariable String taskId, @RequestBody Seen body, Caller caller) {
        var seen = new Originals.Seen(body.file(), body.seenOn(), body.keptWhere());
        return originals.see(taskId, seen, body.requestKey(), caller.id());
    }

    @PostMapping("/originals/{id:" + Ids.UUID + "}/withdraw")
    Originals.Answer withdraw(@PathVariable String id, @RequestBody Wrong body, Caller caller) {
        return originals.withdraw(id, body.reason(), body.requestKey(), caller.id());
    }

    private static Mark answer(OriginalMark mark) {
        var wrong = mark.withdrawal();
        return new Mark(
                mark.id(),
                mark.fileId(),
                mark.field(),
                mark.seenBy(),
                mark.seenOn(),
                mark.keptWhere(),
                wrong == null ? null : wrong.by(),
                wrong == null ? null : Instants.of(wrong.at()),
                wrong == null ? null : wrong.reason());
    }
}
