package app.yizhan.api;

import app.yizhan.inquiry.Inquiries;
import app.yizhan.inquiry.InquiryOutcome;
import app.yizhan.inquiry.InquiryReader;
import app.yizhan.inquiry.InquirySheet;
import app.yizhan.inquiry.InquiryWay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is asked about an applicant for the political review (函调): all of it for those who ask, numbers for those above. */
@RestController
@RequestMapping("/api/v1/party/reviews/{id:" + Ids.UUID + "}")
class PartyReviewApi {

    /** @param way LETTER, VISIT, FILES, TALK @param office the unit that is asked */
    record Ask(
            @Nullable String relation,
            @Nullable String name,
            @Nullable String office,
            @Nullable String way,
            @Nullable String sentOn,
            @Nullable String requestKey) {}

    record Again(@Nullable String sentOn, @Nullable String requestKey) {}

    /** @param outcome CLEAR, DOUBTFUL, NO_ANSWER */
    record Answered(
            @Nullable String day,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String requestKey) {}

    record Drop(@Nullable String requestKey) {}

    private final Inquiries inquiries;
    private final InquiryReader reader;

    PartyReviewApi(Inquiries inquiries, InquiryReader reader) {
        this.inquiries = inquiries;
        this.reader = reader;
    }

    @GetMapping
    InquirySheet review(@PathVariable String id, Caller caller) {
        return reader.sheet(id, caller.id());
    }

    @PostMapping("/inquiries")
    @ResponseStatus(HttpStatus.CREATED)
    Inquiries.Answer ask(@PathVariable String id, @RequestBody Ask body, Caller caller) {
        var asked = new Inquiries.Asked(
                body.relation(),
                body.name(),
                body.office(),
                Choices.of(InquiryWay.class, "way", body.way()),
                Days.parse("sentOn", body.sentOn()));
        return inquiries.ask(id, asked, body.requestKey(), caller.id());
    }

    /** Where nobody answered; it is reminded of anew. */
    @PostMapping("/inquiries/{inquiry:" + Ids.UUID + "}/again")
    Inquiries.Answer again(
            @PathVariable String id, @PathVariable String inquiry, @RequestBody Again body, Caller caller) {
        return inquiries.again(id, inquiry, Days.parse("sentOn", body.sentOn()), body.requestKey(), caller.id());
    }

    /** What came back; once. */
    @PostMapping("/inquiries/{inquiry:" + Ids.UUID + "}/answered")
    Inquiries.Answer answered(
            @PathVariable String id, @PathVariable String inquiry, @RequestBody Answered body, Caller caller) {
        var answered = new Inquiries.Answered(
                Days.parse("day", body.day()),
                Choices.of(InquiryOutcome.class, "outcome", body.outcome()),
                body.answer());
        return inquiries.answer(id, inquiry, answered, body.requestKey(), caller.id());
    }

    /** What was asked by mistake; what was answered stays. */
    @PostMapping("/inquiries/{inquiry:" + Ids.UUID + "}/drop")
    Inquiries.Answer drop(
            @PathVariable String id, @PathVariable String inquiry, @RequestBody Drop body, Caller caller) {
        return inquiries.drop(id, inquiry, body.requestKey(), caller.id());
    }
}
