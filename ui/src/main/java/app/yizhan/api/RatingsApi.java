package app.yizhan.api;

import app.yizhan.rating.Ratings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the applicant thinks of how an ended request was handled. */
@RestController
@RequestMapping("/api/v1/requests")
class RatingsApi {

    /** @param stars 1 to 5 */
    record Given(
            @Nullable Integer stars,
            @Nullable String words,
            @Nullable String requestKey) {}

    private final Ratings ratings;

    RatingsApi(Ratings ratings) {
        this.ratings = ratings;
    }

    @PostMapping("/{id:" + Ids.UUID + "}/rating")
    RequestAnswers.RatingAnswer rate(@PathVariable String id, @RequestBody Given body, Caller caller) {
        return RequestAnswers.RatingAnswer.of(
                ratings.rate(id, body.stars(), body.words(), body.requestKey(), caller.id()));
    }
}
