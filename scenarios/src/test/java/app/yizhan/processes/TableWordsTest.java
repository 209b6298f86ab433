package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.catalog.Families;
import app.yizhan.request.TableRows;
import app.yizhan.request.TableRows.Row;
import app.yizhan.request.TableWords;
import app.yizhan.setting.Settings;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("Decision tables in words")
@Tag("database-free")
class TableWordsTest {

    @Autowired
    TableWords words;

    @Autowired
    Families families;

    @Autowired
    Settings settings;

    @Autowired
    Scenario scenario;

    @AfterEach
    void the_usual_pack_again() {
        settings.change("leave.pack", "default", scenario.id("admin"));
    }

    @Test
    void who_decides_on_a_leave_is_told_from_the_rows_that_decide() {
        var table = leave(Locale.CHINESE);
        assertThat(table.name()).isEqualTo("几天由谁批");
        assertThat(table.rows())
                .startsWith(new Row("天数不超过 1", "辅导员"), new Row("天数不超过 3", "辅导员、学工办"))
                .last()
                .isEqualTo(new Row("其他情况", "辅导员、学工办、学院副书记、学工部、校领导"));
        assertThat(leave(Locale.ENGLISH).rows().get(1).then()).isEqualTo("counselor, then college office");
    }

    @Test
    void another_pack_is_told_as_soon_as_it_holds() {
        settings.change("leave.pack", "sjz", scenario.id("admin"));
        assertThat(leave(Locale.CHINESE).rows()).extracting(Row::when).startsWith("天数超过 5", "离开本市：是", "天数不超过 2");
    }

    @Test
    void a_row_that_adds_nothing_names_the_usual_steps() {
        var rows = words.of(families.latest("room-change"), Locale.CHINESE)
                .getFirst()
                .rows();
        assertThat(rows.getFirst().then()).isEqualTo("辅导员、学院、宿管中心");
        assertThat(rows.getFirst().when()).contains("换到别的楼：否");
    }

    @Test
    void what_the_school_looks_at_is_told_where_the_family_has_a_word_for_it() {
        var tables = words.of(families.latest("visit"), Locale.CHINESE);
        assertThat(tables).extracting(TableRows::name).containsExactly("每周走访几间寝室", "先去哪几间", "登记的问题怎么处理");
        assertThat(tables.getFirst().rows())
                .startsWith(new Row("角色：辅导员，当月第几周不少于 4", "每周 3 间，4 周走遍一次"))
                .last()
                .isEqualTo(new Row("其他情况", "不定数"));
        assertThat(tables.get(1).summed()).isTrue();
        assertThat(tables.get(1).rows()).contains(new Row("上次的整体情绪不超过 2", "加 30 分"));
        assertThat(tables.get(2).rows())
                .startsWith(new Row("怎么处理：报修，轻重：严重", "报修，按紧急办"))
                .contains(new Row("轻重：轻微", "由你或你指定的人跟进，14 天内办完"));
    }

    @Test
    void every_shown_table_has_words_in_both_languages() {
        for (var family : families.all()) {
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                words.of(family, locale).forEach(table -> {
                    assertThat(table.name()).isNotBlank().doesNotContain("-");
                    assertThat(table.rows())
                            .isNotEmpty()
                            .allSatisfy(row ->
                                    assertThat(row.when() + row.then()).doesNotContain("table.", "output.", "\""));
                });
            }
        }
    }

    private TableRows leave(Locale locale) {
        return words.of(families.latest("leave"), locale).getFirst();
    }
}
