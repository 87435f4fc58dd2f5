package org.mingfa.cli.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.Today;
import org.mingfa.risk.local.LocalFile;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Option;

/** Adds one value to a file, in front of those that are there. */
abstract class LawAddition extends LawAdoption {
    private static final Pattern FIRST_ITEM = Pattern.compile("(?m)^values:[ \\t]*\\R(?<indent> *)(?=- )");

    @Option(names = "--source", required = true, paramLabel = "SOURCE", description = "来源：公告的网址或名称")
    private String source = "";

    @Option(names = "--checked", paramLabel = "DAY", description = "与来源核对的日期，默认今天")
    private @Nullable LocalDate checked;

    int add(LocalFile file, String value) throws IOException {
        String item = "- {" + value + ", source: " + quoted(source) + ", checked: "
                + Objects.requireNonNullElse(checked, Today.date()) + "}\n";
        Path path = root().localLaw().resolve(file.file());
        return adopt(file.file(), () -> Files.exists(path) ? before(path, item) : "values:\n  " + item);
    }

    private static String before(Path path, String item) throws IOException {
        String text = Files.readString(path);
        Matcher first = FIRST_ITEM.matcher(text);
        if (!first.find()) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    path + " 不是一行一个数值的写法（values: 之后每行一个“- {…}”），不能在其中添加；请改写后用 mingfa law update。");
        }
        return text.substring(0, first.end()) + item + first.group("indent") + text.substring(first.end());
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
