package app.yizhan.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.ui.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class KeptWordsTest {

    @Autowired
    private KeptWords kept;

    @Test
    void a_page_key_is_opened_for_its_person_only() {
        var key = kept.fresh("someone");

        assertThat(kept.open(key.sealed(), "someone")).contains(key.key());
        assertThat(kept.open(key.sealed(), "someone else")).isEmpty();
    }

    @Test
    void what_is_no_sealed_key_opens_nothing() {
        assertThat(kept.open("", "someone")).isEmpty();
        assertThat(kept.open("bm90IHNlYWxlZA==", "someone")).isEmpty();
        assertThat(kept.open("%%%", "someone")).isEmpty();
    }
}
