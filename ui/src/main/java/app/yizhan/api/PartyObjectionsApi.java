package app.yizhan.api;

import app.yizhan.approval.Action;
import app.yizhan.publicity.Channel;
import app.yizhan.publicity.Conclusions;
import app.yizhan.publicity.ObjectionOutcome;
import app.yizhan.publicity.PublicityObjections;
import app.yizhan.publicity.Verifications;
import app.yizhan.refusal.InvalidFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is said against those whom a notice of publicity names: handed in by anybody, written down, looked into, and what follows. */
@RestController
@RequestMapping("/api/v1/party/publicity/{id:" + Ids.UUID + "}")
class PartyObjectionsApi {

    /** @param subject id of a person on the notice @param signed whether those who look into it may know the caller */
    record Said(
            @Nullable String subject,
            @Nullable String words,
            @Nullable Boolean signed,
            @Nullable String requestKey) {}

    /** @param channel VISIT, PHONE, LETTER @param from who said it, if they signed */
    record Received(
            @Nullable String subject,
            @Nullable String words,
            @Nullable String channel,
            @Nullable String day,
            @Nullable String from,
            @Nullable String requestKey) {}

    record Verifier(@Nullable String verifier, @Nullable String requestKey) {}

    /** @param outcome UPHELD, UNFOUNDED */
    record Finding(
            @Nullable String outcome,
            @Nullable String finding,
            @Nullable String requestKey) {}

    /**
     * @param action RETURN, REJECT
     * @param target key of a step, where it is given back
     * @param requestKey not needed: it is decided once
     */
    record Upheld(
            @Nullable String action,
            @Nullable String target,
            @Nullable String opinion,
            @Nullable String requestKey) {}

    private final PublicityObjections objections;
    private final Verifications verifications;
    private final Conclusions conclusions;

    PartyObjectionsApi(PublicityObjections objections, Verifications verifications, Conclusions conclusions) {
        this.objections = objections;
        this.verifications = verifications;
        this.conclusions = conclusions;
    }

    /** While the notice hangs; one of each caller about each person. */
    @PostMapping("/objections")
    @ResponseStatus(HttpStatus.CREATED)
    PublicityObjections.Answer handIn(@PathVariable String id, @RequestBody Said body, Caller caller) {
        var said = new PublicityObjections.Said(body.subject(), body.words(), Boolean.TRUE.equals(body.signed()));
        return objections.handIn(id, said, body.requestKey(), caller.id());
    }

    /** What came by word, phone or letter; until the notice is concluded. */
    @PostMapping("/received")
    @ResponseStatus(HttpStatus.CREATED)
    PublicityObjections.Answer writeDown(@PathVariable String id, @RequestBody Received body, Caller caller) {
        var received = new PublicityObjections.Received(
                body.subject(),
                body.words(),
                Choices.of(Channel.class, "channel", body.channel()),
                Days.parse("day", body.day()),
                body.from());
        return objections.writeDown(id, received, body.requestKey(), caller.id());
    }

    @PostMapping("/objections/{objection:" + Ids.UUID + "}/verifier")
    Verifications.Answer assign(
            @PathVariable String id, @PathVariable String objection, @RequestBody Verifier body, Caller caller) {
        return verifications.assign(id, objection, body.verifier(), body.requestKey(), caller.id());
    }

    /** By whoever was named to look into it; once. */
    @PostMapping("/objections/{objection:" + Ids.UUID + "}/finding")
    Verifications.Answer verify(
            @PathVariable String id, @PathVariable String objection, @RequestBody Finding body, Caller caller) {
        var outcome = Choices.of(ObjectionOutcome.class, "outcome", body.outcome());
        return verifications.verify(id, objection, outcome, body.finding(), body.requestKey(), caller.id());
    }

    /** The case of somebody of whom an objection was upheld goes back, or ends. */
    @PostMapping("/subjects/{subject:" + Ids.UUID + "}/upheld")
    Conclusions.Answer upheld(
            @PathVariable String id, @PathVariable String subject, @RequestBody Upheld body, Caller caller) {
        var action = Choices.of(Action.class, "action", body.action());
        if (action != Action.RETURN && action != Action.REJECT) {
            throw new InvalidFields("action", "api.field.choice", Map.of("options", "RETURN, REJECT"));
        }
        return conclusions.upheld(id, subject, action == Action.REJECT, body.target(), body.opinion(), caller.id());
    }
}
