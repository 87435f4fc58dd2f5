package org.mingfa.text.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.text.parse.Paragraphs.Item;
import org.mingfa.text.parse.Paragraphs.Paragraph;
import org.mingfa.text.parse.Paragraphs.Subitem;

class ParagraphsTest {

    @Test
    void theLineAfterAListOfItemsIsTheNextParagraph() {
        assertThat(Paragraphs.of("灯塔属于：\n（一）甲；\n(二) 乙：\n1．丙；\n2. 丁；\n（三）戊。\n有前款情形的，归集体。\n另有规定的除外。"))
                .isEqualTo(new Paragraphs(List.of(
                        new Paragraph(
                                1,
                                "灯塔属于：",
                                List.of(
                                        new Item(1, "甲；", List.of()),
                                        new Item(2, "乙：", List.of(new Subitem(1, "丙；"), new Subitem(2, "丁；"))),
                                        new Item(3, "戊。", List.of()))),
                        new Paragraph(2, "有前款情形的，归集体。", List.of()),
                        new Paragraph(3, "另有规定的除外。", List.of()))));
    }

    @Test
    void anItemInFrontOfAnyParagraphIsAParagraph() {
        assertThat(Paragraphs.of("（一）甲").paragraphs()).containsExactly(new Paragraph(1, "（一）甲", List.of()));
    }
}
