package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No sentence of a calculator states a figure of a statute by itself: it would still say 一年 after the law says 两年. Figures come
 * from the law book, whose words {@code risk audit} looks up in the text of the law. 一日 and 一天 are not seen, for they mostly
 * mean "a day".
 */
class StatutoryFiguresTest {

    private static final Path CALCULATORS = Path.of("src/main/java/org/mingfa/risk/calc");

    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?m)^\\s*//.*$");
    private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"");

    private static final String NUMBER = "[零〇一二两三四五六七八九十百千万半\\d]+";
    private static final Pattern FIGURE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|" + NUMBER + "(?:个?月|年|倍|分之|[%％元岁]|周岁|小时)|(?!一[日天])" + NUMBER + "(?:日|天|个工作日)");

    /** What looks like a figure of a statute and is none. */
    private static final Pattern HARMLESS = Pattern.compile(String.join(
            "|",
            "一年期贷款市场报价利率", // the name of the rate
            "一二三四五六日", // the days of the week
            "一年利息|[这第]一年|上一年度|一年的(?:利息|消费支出)", // a rate, a sum or statistics are by the year
            "不满一个月的?|上一个月|第一个工作日", // of the calendar
            "一年按|按 360 日", // how a contract counts, which the person is asked for
            "如 4%|如 30日、6个月、3年")); // how an answer is written

    private static List<String> figures(Path source) throws IOException {
        String code = COMMENT.matcher(Files.readString(source)).replaceAll("");
        List<String> found = new ArrayList<>();
        LITERAL.matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(literal -> FIGURE.matcher(HARMLESS.matcher(literal).replaceAll("、"))
                        .find())
                .forEach(literal -> found.add(source.getFileName() + ": " + literal));
        return found;
    }

    @Test
    void noCalculatorStatesAFigureByItself() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CALCULATORS)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                found.addAll(figures(file));
            }
        }
        assertThat(found).isEmpty();
    }
}
