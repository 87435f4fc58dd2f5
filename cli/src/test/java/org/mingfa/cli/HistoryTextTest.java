package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.search.law.ArticleVersion;
import org.mingfa.search.law.ArticleVersion.Change;
import org.mingfa.search.law.TextDifference;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
import picocli.CommandLine.Help.Ansi;

class HistoryTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final LawHeader LAW = new LawHeader(
            new DocumentId("sail-2020"),
            "帆船法",
            List.of(),
            Level.LAW,
            Nature.OFFICIAL,
            "示例大会",
            null,
            null,
            new EffectivePeriod(LocalDate.of(2020, 1, 1), null),
            Validity.IN_FORCE,
            false,
            List.of(),
            new SourceFile("sample", "sail.txt", "0".repeat(64)));
    private static final ArticleVersion MOVED = new ArticleVersion(
            LAW,
            new LawPassage("sail-2020#4", LAW.id(), ArticleNumber.of(4), List.of(), 3, "挂红灯两盏。\n灭灯者罚。"),
            Change.AMENDED,
            ArticleNumber.of(3),
            TextDifference.of("挂红灯一盏。\n灭灯者罚。", "挂红灯两盏。\n灭灯者罚。"));

    @Test
    void marksChangesWithSignsWhereThereIsNoColour() {
        assertThat(new HistoryText(Ansi.OFF).of(MOVED, LAW, DAY)).isEqualTo("""
                《帆船法》第四条  [现行有效 · 2020-01-01 起施行] ←
                  修改，条号移动：前一版本为第三条
                   挂红灯[-一-]{+两+}盏。
                   灭灯者罚。""");
    }

    @Test
    void coloursChangesOnATerminal() {
        assertThat(new HistoryText(Ansi.ON).of(MOVED, LAW, DAY)).contains("\033[31;9m一\033[0m\033[32;4m两\033[0m");
    }
}
