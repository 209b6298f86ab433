package app.yizhan.ui.rating;

import app.yizhan.rating.Rating;
import app.yizhan.rating.Ratings;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Request;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Radios;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;

/** What the applicant thinks of how an ended request was handled: asked once, then shown. */
@org.springframework.stereotype.Component
public class RatingCard {

    private static final List<String> STARS = List.of("5", "4", "3", "2", "1");

    private final Ratings ratings;
    private final PageWords page;

    RatingCard(Ratings ratings, PageWords page) {
        this.ratings = ratings;
        this.page = page;
    }

    /**
     * Empty while nothing can be rated or read.
     *
     * @param rated told when the reader has rated
     */
    public Optional<Component> of(Request request, String readerId, Runnable rated) {
        return ratings.mayRate(request, readerId)
                ? Optional.of(form(request, readerId, rated))
                : ratings.of(request.id(), readerId).map(this::shown);
    }

    private Card form(Request request, String readerId, Runnable rated) {
        var stars = new Radios(
                "stars",
                page.say("rating.ask"),
                STARS.stream()
                        .map(n -> new Radios.Option(n, page.say("rating." + n), "", null))
                        .toList(),
                "");
        stars.addClassName("stars");
        var words = new TextArea(2);
        words.getElement().setAttribute("maxlength", "500");
        var wrong = new Div();
        var send = Buttons.primary(page.say("rating.send"), click -> {
            try {
                var given = stars.value().isEmpty() ? null : Integer.valueOf(stars.value());
                ratings.rate(request.id(), given, words.getValue(), null, readerId);
                rated.run();
            } catch (Refusal refused) {
                wrong.removeAll();
                wrong.add(new Note(Note.Tone.LATE, sentence(refused)));
            }
        });
        return new Card(page.say("rating.title"))
                .with(stars, new Field("rating-words", page.say("rating.words"), false, words), wrong, send);
    }

    private String sentence(Refusal refused) {
        var fields = page.refusals().fields(refused).values();
        return fields.isEmpty() ? page.of(refused) : String.join(" ", fields);
    }

    private Component shown(Rating rating) {
        var card = new Card(page.say("rating.title"))
                .with(new Paragraph(page.say("rating.given", page.say("rating." + rating.stars()), rating.stars())));
        if (rating.words() != null) {
            card.with(new Paragraph(rating.words()));
        }
        return card;
    }
}
