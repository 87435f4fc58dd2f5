package org.mingfa.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.HitAnswer.ArticleReference;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.answers.coverage.ShortCoverage;
import org.mingfa.answers.law.ArticleHistoryPage;
import org.mingfa.answers.law.HistoryAnswer;
import org.mingfa.answers.law.HistoryAnswer.DiffPart;
import picocli.CommandLine.Help.Ansi;

class HistoryTextTest {

    private static final LawAnswer LAW = new LawAnswer(
            "sail-2020",
            "帆船法",
            null,
            "法律",
            "示例大会",
            null,
            null,
            "现行有效",
            "现行有效",
            null,
            LocalDate.of(2020, 1, 1),
            null,
            "原文",
            List.of(),
            false,
            null);
    private static final HistoryAnswer MOVED = new HistoryAnswer(
            LAW,
            new ArticleReference("第四条", "4", List.of()),
            "amended",
            "修改",
            "第三条",
            "3",
            "挂红灯两盏。\n灭灯者罚。",
            List.of(
                    new DiffPart("kept", "挂红灯"),
                    new DiffPart("removed", "一"),
                    new DiffPart("added", "两"),
                    new DiffPart("kept", "盏。\n灭灯者罚。")));
    private static final ArticleHistoryPage PAGE = new ArticleHistoryPage(
            new AnswerSource("g1", new ShortCoverage(List.of(), 0, List.of(), null, List.of(), List.of())),
            "2026-01-01",
            LAW,
            "第四条",
            "4",
            List.of(MOVED),
            "",
            "");

    @Test
    void marksChangesWithSignsWhereThereIsNoColour() {
        assertThat(new HistoryText(Ansi.OFF).of(MOVED, PAGE)).isEqualTo("""
                《帆船法》第四条  [现行有效 · 2020-01-01 起施行] ←
                  修改，条号移动：前一版本为第三条
                   挂红灯[-一-]{+两+}盏。
                   灭灯者罚。""");
    }

    @Test
    void coloursChangesOnATerminal() {
        assertThat(new HistoryText(Ansi.ON).of(MOVED, PAGE)).contains("\033[31;9m一\033[0m\033[32;4m两\033[0m");
    }
}
