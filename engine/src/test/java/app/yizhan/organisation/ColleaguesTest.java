package app.yizhan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SmallCollege.Test
class ColleaguesTest {

    @Autowired
    Colleagues colleagues;

    @Autowired
    DirectoryImport directory;

    @Autowired
    People people;

    @BeforeEach
    void the_small_college_is_there() {
        directory.run(SmallCollege.all().bytes(), false, true, null);
    }

    @Test
    void a_counselor_finds_staff_of_the_own_college_by_the_beginning_of_name_or_number() {
        assertThat(found("fudao1", "钱")).containsExactly("钱老师");
        assertThat(found("fudao1", "T00")).containsExactly("钱老师", "郑老师", "冯书记");
        assertThat(found("fudao1", "吴")).as("of the other college").isEmpty();
    }

    @Test
    void whoever_works_for_the_school_finds_everybody_on_the_staff() {
        assertThat(found("xgb1", "吴")).containsExactly("吴老师");
        assertThat(found("xgb1", "T00")).containsExactly("孙老师", "钱老师", "吴老师", "郑老师", "冯书记", "卫老师", "蒋老师");
    }

    @Test
    void nobody_finds_students_oneself_or_everybody_at_once() {
        assertThat(found("fudao1", "王")).isEmpty();
        assertThat(found("fudao1", "孙")).isEmpty();
        assertThat(found("fudao1", " ")).isEmpty();
        assertThat(found("fudao1", "%")).isEmpty();
        assertThat(found("s01", "孙")).as("a student looks").isEmpty();
    }

    @Test
    void no_more_are_found_than_asked_for() {
        assertThat(colleagues.find(id("xgb1"), "T0", 2)).hasSize(2);
    }

    private List<String> found(String account, String text) {
        return colleagues.find(id(account), text, 20).stream().map(Person::name).toList();
    }

    private String id(String account) {
        return people.findByAccount(account).orElseThrow().id();
    }
}
