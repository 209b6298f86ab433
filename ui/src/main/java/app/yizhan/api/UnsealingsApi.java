package app.yizhan.api;

import app.yizhan.unsealing.OpenedIdentities;
import app.yizhan.unsealing.Unsealing;
import app.yizhan.unsealing.Unsealings;
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

/** Two hands learn together who handed in under an alias: for the roles that the settings name. */
@RestController
@RequestMapping("/api/v1/unsealings")
class UnsealingsApi {

    record Ask(
            @Nullable String number,
            @Nullable String reason,
            @Nullable String requestKey) {}

    record Answer(boolean agree, @Nullable String requestKey) {}

    /** @param until until when the other may agree, or both may read it */
    record Item(
            String id,
            String number,
            String asker,
            String role,
            String reason,
            OffsetDateTime askedAt,
            OffsetDateTime until,
            Unsealing.Stand stand) {}

    private final Unsealings unsealings;
    private final OpenedIdentities identities;

    UnsealingsApi(Unsealings unsealings, OpenedIdentities identities) {
        this.unsealings = unsealings;
        this.identities = identities;
    }

    @GetMapping
    Items<Item> list(Caller caller) {
        List<Item> items =
                identities.of(caller.id()).stream().map(UnsealingsApi::item).toList();
        return new Items<>(items, null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Unsealings.Answer ask(@RequestBody Ask body, Caller caller) {
        return unsealings.ask(
                body.number() == null ? "" : body.number(), body.reason(), body.requestKey(), caller.id());
    }

    @PostMapping("/{id:" + Ids.UUID + "}/answer")
    Unsealings.Answer answer(@PathVariable String id, @RequestBody Answer body, Caller caller) {
        return unsealings.answer(id, body.agree(), body.requestKey(), caller.id());
    }

    @GetMapping("/{id:" + Ids.UUID + "}/identity")
    Unsealing.Identity identity(@PathVariable String id, Caller caller) {
        return identities.identity(id, caller.id());
    }

    private static Item item(Unsealing row) {
        return new Item(
                row.id(),
                row.number(),
                row.asker(),
                row.role(),
                row.reason(),
                Instants.of(row.askedAt()),
                Instants.of(row.until()),
                row.stand());
    }
}
