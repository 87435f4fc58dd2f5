package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextResourceTest {

    private static final List<TableRow> ROWS = resource("table.tsv").rows("law", "since", "kept", "note");

    private static TextResource resource(String name) {
        return new TextResource(TextResourceTest.class, name);
    }

    @Test
    void readsRowsByTheNamesOfTheirColumnsAndLeavesOutComments() {
        assertThat(ROWS)
                .extracting(row -> row.get("law") + "|" + row.find("note").orElse("none"))
                .containsExactly("合同法|none", " 婚姻法 |第一条", "担保法|none");
    }

    @Test
    void readsCellsAsWhatTheyMean() {
        LocalDate since = ROWS.getFirst().read("since", LocalDate::parse);
        assertThat(since).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(ROWS).extracting(row -> row.isYes("kept")).containsExactly(true, false, true);
    }

    @Test
    void wordsAreLinesWithoutSpacesAroundThem() {
        assertThat(resource("words.txt").words()).containsExactly("诉讼时效", "举证 责任");
    }

    @Test
    void aCellThatCannotBeReadIsReportedWithItsPlace() {
        TableRow row = resource("bad-cells.tsv").rows("law", "since", "kept").getFirst();
        assertThatThrownBy(() -> row.read("since", LocalDate::parse))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bad-cells.tsv:3 的 since 列写的是 \"2021-1-1\"，无法读取："
                        + "Text '2021-1-1' could not be parsed at index 5。");
        assertThatThrownBy(() -> row.isYes("kept")).hasMessage("bad-cells.tsv:3 的 kept 列应写 yes 或者 no，写的是 \"maybe\"。");
    }

    @Test
    void aMissingCellIsReportedWithItsPlace() {
        TableRow row = resource("bad-cells.tsv").rows("law", "since", "kept").getLast();
        assertThatThrownBy(() -> row.get("since"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bad-cells.tsv:5 缺少 since 一列：请补上该格。");
    }

    @Test
    void otherColumnsThanExpectedAreRefused() {
        assertThatThrownBy(() -> resource("table.tsv").rows("law", "until", "kept", "note"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("table.tsv:3 第一行应是列名 law、until、kept、note，写的是 law、since、kept、note。");
    }

    @Test
    void aRowWithTooManyCellsIsRefused() {
        assertThatThrownBy(() -> resource("too-wide.tsv").rows("law", "since"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("too-wide.tsv:2 有 3 列，本表只有 2 列（law、since）：多了制表符，还是缺了列名？");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> resource("nowhere.tsv").text())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("程序包不完整：缺少 nowhere.tsv，请重新构建。");
    }
}
