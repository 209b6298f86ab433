package app.yizhan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.notification.Texts;
import app.yizhan.party.PartyRule;
import app.yizhan.party.RuleKind;
import app.yizhan.party.RulePacks;
import app.yizhan.testing.EngineTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms are data: what they name has to be there. */
@EngineTest
@DisplayName("Descriptions of printed forms")
class PaperFormsTest {

    @Autowired
    PaperForms forms;

    @Autowired
    Texts texts;

    @Autowired
    RulePacks packs;

    /** Whether the fields are there is tried where the model is. */
    @Test
    void every_cell_that_shows_no_field_has_a_name_and_every_hand_its_words() {
        var cells = forms.forms().stream().flatMap(PaperForm::cells).toList();
        assertThat(cells).hasSizeGreaterThan(100);
        assertThat(cells.stream()
                        .filter(cell -> !cell.isField() || List.of("day", "by").contains(cell.field()))
                        .flatMap(cell -> Stream.concat(
                                Stream.of("dossier.label." + cell.label()),
                                cell.sign().stream().map(who -> "dossier.sign." + who)))
                        .filter(key -> !texts.has(Locale.CHINESE, key)))
                .isEmpty();
    }

    @Test
    void every_form_part_and_paper_has_its_name() {
        var keys = Stream.of(
                forms.forms().stream().map(form -> "dossier.form." + form.code()),
                forms.papers().stream().map(paper -> "dossier.paper." + paper.code()),
                forms.forms().stream()
                        .flatMap(form -> form.parts().stream())
                        .filter(part -> part.title() != null)
                        .map(part -> "dossier.part." + part.title()));
        assertThat(keys.flatMap(each -> each)).isNotEmpty().allMatch(key -> texts.has(Locale.ENGLISH, key));
    }

    @Test
    void every_document_that_a_rule_asks_for_lies_in_the_file() {
        for (var code : List.of("RP-2014", "RP-2026")) {
            var asked = packs.get(code).rules().stream()
                    .filter(rule -> rule.kind() == RuleKind.DOCUMENT)
                    .map(PartyRule::act)
                    .flatMap(List::stream);
            assertThat(asked).allMatch(fact -> forms.papers().stream().anyMatch(paper -> fact.equals(paper.fact())));
        }
    }
}
