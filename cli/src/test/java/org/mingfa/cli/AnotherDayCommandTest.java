package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A law looked at on another day: the day is said, and what the law is today beside what it was. */
class AnotherDayCommandTest {

    private static final String BAND = "您在看 2015-01-01 的法律；不加 --as-of 就回到今天。";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("2010.txt"), lighthouse(2010, "灯塔整夜点亮。"));
        Files.writeString(own.resolve("2020.txt"), lighthouse(2020, "灯塔整夜自动点亮。"));
        run("corpus", "add", "own", own.toString(), "--format", "files");
        assertThat(run("generation", "build", "--vectors", "off").exitCode()).isZero();
    }

    private static String lighthouse(int year, String article) {
        return """
                样例灯塔规定
                （%d年1月1日样例大会通过）
                第一条　%s
                第二条　本规定自%d年5月1日起施行。
                """.formatted(year, article, year);
    }

    private static CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"article 样例灯塔规定 1", "article 样例灯塔规定 1 --history", "article 样例灯塔规定 1 --cited-by", "search 灯塔整夜点亮"
            })
    void theDayStandsAboveWhatIsShown(String command) {
        String[] words = (command + " --as-of 2015-01-01").split(" ");
        assertThat(run(words).out().lines().findFirst()).hasValue(BAND);
        assertThat(run(command.split(" ")).out()).doesNotContain("您在看");
        assertThat(run((command + " --as-of any").split(" ")).out()).doesNotContain("您在看");
    }

    @Test
    void bothStatusesAreSaid() {
        String now = "[现行有效 · 2020-01-01 公布";
        String then = "[当日现行有效，今日已被修改 · 2010-01-01 公布";
        assertThat(run("article", "样例灯塔规定", "1").out()).contains(now);
        assertThat(run("article", "样例灯塔规定", "1", "--as-of", "2015-01-01").out()).contains(then);
        assertThat(run("search", "灯塔整夜点亮", "--as-of", "2015-01-01").out()).contains(then);
        assertThat(run("article", "样例灯塔规定", "1", "--as-of", "2015-01-01", "--history")
                        .out())
                .contains(then, "[当日尚未生效，今日现行有效 · 2020-01-01 公布");
    }
}
