package app.yizhan.api;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who I am. */
@RestController
@RequestMapping("/api/v1")
class MeApi {

    record Me(String userId, String account, String number, String name, List<MyRole> roles, String locale) {}

    /** @param scope {@code school}, or a kind and a code: {@code unit:c2301}, {@code building:b01} */
    record MyRole(String role, String scope) {}

    private final People people;
    private final Sentences sentences;

    MeApi(People people, Sentences sentences) {
        this.people = people;
        this.sentences = sentences;
    }

    @GetMapping("/me")
    Me me(Caller caller) {
        var roles = people.principalsOf(caller.id()).stream()
                .filter(principal -> !principal.isPerson())
                .map((Principal role) -> new MyRole(role.role(), sentences.scope(role)))
                .toList();
        var person = caller.person();
        return new Me(
                person.id(),
                person.account(),
                person.number(),
                person.name(),
                roles,
                person.locale().toLanguageTag());
    }
}
